"""Home and pets: numbers 2001 to 2099. Pet food is taxed as food is, magazines at the low rate."""

from demo.catalogue.family import Family

HOME: tuple[Family, ...] = (
    Family(2001, "paper", ("toilet paper", "wc-paperi", "toalettpapper", "t"), """
        havuranta: soft, strong, eco | 8roll=4.2@roll_pack, 16roll=7.9@roll_pack
        arkikori: soft, eco | 8roll=3.2@roll_pack, 24roll=9.4@roll_pack
        havuranta: moist | 42pc=1.99@pouch
        havuranta: kitchen, kitchen_h, kitchen_e | 4roll=3.4@roll_pack, 2roll=1.9@roll_pack
        arkikori: kitchen | 4roll=2.6@roll_pack
        havuranta: tissue, tissue_b, nap_w, nap_r, nap_g, nap_y | 50pc=1.9@box
        arkikori: tissue, nap_w | 100pc=1.6@box
        havuranta: pocket | 10pc=1.5@pouch
        """, """
        soft | soft toilet paper | pehmeä wc-paperi | mjukt toalettpapper | v=blue
        strong | three-ply toilet paper | kolmikerroksinen wc-paperi | trelagers toalettpapper | v=purple; x=1.15; t=3-ply toilet roll
        eco | recycled toilet paper | kierrätyskuituinen wc-paperi | toalettpapper av returfiber | v=green; x=.95; t=Recycled toilet
        moist | moist toilet wipes | kostea wc-paperi | fuktigt toalettpapper | v=mint; m=drop
        kitchen | kitchen roll | talouspaperi | hushållspapper | v=orange
        kitchen_h | half-sheet kitchen roll | puoliarkkinen talouspaperi | hushållspapper med halvark | v=lemon; x=1.1; t=Half-sheet roll
        kitchen_e | recycled kitchen roll | kierrätyskuituinen talouspaperi | hushållspapper av returfiber | v=herb; t=Recycled roll
        tissue | paper tissues | nenäliinat | pappersnäsdukar | g=p; v=sea
        tissue_b | balsam tissues | balsaminenäliinat | näsdukar med balsam | g=p; v=lime; x=1.2; m=drop
        nap_w | white napkins | valkoiset lautasliinat | vita servetter | g=p; v=plain; m=flower
        nap_r | red napkins | punaiset lautasliinat | röda servetter | g=p; v=red; m=flower
        nap_g | green napkins | vihreät lautasliinat | gröna servetter | g=p; v=forest; m=flower
        nap_y | yellow napkins | keltaiset lautasliinat | gula servetter | g=p; v=sun; m=flower
        pocket | pocket tissues | taskunenäliinat | pocketnäsdukar | g=p; v=pink
        """, form="roll_pack", motif="leaf", pop=620),
    Family(2002, "laundry", ("laundry liquid", "pyykinpesuneste", "flytande tvättmedel", "t"), """
        tuulipyykki: fragrance_free+colour, fresh_air+colour_f, white, wool, sport, black_l, fragrance_free+baby_l | 920ml=5.9@detergent
        arkikori: fragrance_free+colour, white, cotton+colour_f | 1l=3.9@detergent
        tuulipyykki: fragrance_free+powder, powder, powder_w | 1.6kg=6.9@box
        tuulipyykki: caps, caps_w | 25wash=8.9@pouch
        tuulipyykki: fresh_air+soft, cotton+soft, lavender+soft, fragrance_free+soft_n | 750ml=2.9@detergent
        arkikori: cotton+soft, fresh_air+soft | 1l=1.9@detergent
        havuranta: stain, stain_w, soap_g, bleach | 500ml=3.4@spray
        tuulipyykki: wash_b, colour_c | 20pc=2.9@box
        """, """
        colour | colour laundry liquid | kirjopyykin pesuneste | flytande kulörtvättmedel | v=pink; t=Colour wash
        colour_f | {} colour laundry liquid | {}-kirjopyykinpesuneste | flytande kulörtvättmedel, {w} | t=Colour wash
        white | white laundry liquid | valkopyykin pesuneste | flytande vittvättmedel | v=plain; t=White wash
        wool | wool and silk liquid | villa- ja silkkipyykin pesuneste | ylle- och silketvättmedel | v=purple; t=Wool wash
        sport | sportswear liquid | urheiluvaatteiden pesuneste | tvättmedel för sportkläder | v=lime; t=Sport wash
        black_l | black laundry liquid | mustan pyykin pesuneste | tvättmedel för svart tvätt | v=black; t=Black wash
        baby_l | baby laundry liquid | vauvan pyykin pesuneste | tvättmedel för babykläder | v=vanilla; m=baby; t=Baby wash
        powder | laundry powder | pyykinpesujauhe | tvättpulver | v=blue
        powder_w | white laundry powder | valkopyykin pesujauhe | vittvättpulver | v=silver
        caps | laundry capsules | pyykinpesukapselit | tvättkapslar | g=p; v=sea
        caps_w | white laundry capsules | valkopyykin pesukapselit | vittvättkapslar | g=p; v=mint; t=White capsules
        soft | {} fabric softener | {}-huuhteluaine | sköljmedel, {w} | t=Fabric softener
        soft_n | fabric softener | huuhteluaine | sköljmedel | v=plain; t=Fabric softener
        stain | stain remover spray | tahranpoistosuihke | fläckborttagningsspray | g=n; v=orange; t=Stain remover
        stain_w | white stain remover | valkopyykin tahranpoistaja | fläckborttagning för vitt | g=n; v=lemon; t=White remover
        soap_g | gall soap | sappisaippua | galltvål | g=n; v=green; x=.7
        bleach | oxygen bleach | happivalkaisuaine | syreblekmedel | v=flame
        wash_b | laundry nets | pesupussit | tvättpåsar | g=p; v=walnut; x=1.3
        colour_c | colour catcher sheets | värinkerääjäliinat | färguppsamlingsdukar | g=p; v=berry; t=Colour catchers
        """, form="detergent", motif="wave", pop=330),
    Family(2003, "cleaning", ("dish soap", "astianpesuaine", "diskmedel", "t"), """
        tuulipyykki: dish_n, lemon+dish, apple+dish, lime+dish | 500ml=2.1@detergent
        arkikori: lemon+dish, dish_n | 500ml=1.3@detergent
        tuulipyykki: tabs, tabs_a, rinse, salt_d, clean_d | 40pc=7.9@box
        arkikori: tabs | 60pc=6.9@box
        tuulipyykki: all_p, pine+floor, bath, glass, toilet, oven, drain, lime_s | 750ml=3.2@spray
        arkikori: all_p, bath, glass, toilet | 750ml=1.9@spray
        havuranta: sponge, cloth, steel, brush, gloves, mop | 3pc=2.4@wrap
        arkikori: sponge, cloth, gloves | 5pc=1.6@wrap
        kotipelto: vinegar_c, soap_p | 1l=2.4@detergent
        """, """
        dish | {} dish soap | {}-astianpesuaine | diskmedel, {w} | t=Dish soap
        dish_n | fragrance-free dish soap | hajusteeton astianpesuaine | oparfymerat diskmedel | v=plain; t=Dish soap
        tabs | dishwasher tablets | konetiskitabletit | maskindisktabletter | g=p; v=blue; t=Dish tablets
        tabs_a | all-in-one dishwasher tablets | monitoimikonetiskitabletit | allt i ett-disktabletter | g=p; v=purple; x=1.2; t=All-in-one tabs
        rinse | rinse aid | huuhtelukirkaste | spolglans | g=n; v=sea; x=.5
        salt_d | dishwasher salt | astianpesukonesuola | diskmaskinssalt | v=silver; x=.4
        clean_d | dishwasher cleaner | astianpesukoneen puhdistaja | diskmaskinsrengöring | g=n; v=lime; x=.6; t=Machine cleaner
        all_p | all-purpose cleaner | yleispuhdistusaine | allrengöring | g=n; v=orange; t=All-purpose
        floor | {} soap for floors | {}-lattianpesuaine | golvrengöring, {w} | t=Floor soap
        bath | bathroom cleaner | kylpyhuoneen puhdistusaine | badrumsrengöring | g=n; v=mint; t=Bathroom cleaner
        glass | window cleaner | ikkunanpesuaine | fönsterputs | g=n; v=blue
        toilet | toilet cleaner | wc-puhdistusaine | wc-rengöring | g=n; v=green
        oven | oven cleaner | uuninpuhdistusaine | ugnsrengöring | g=n; v=flame
        drain | drain opener | viemärinavaaja | propplösare | g=n; v=red
        lime_s | limescale remover | kalkinpoistoaine | avkalkningsmedel | v=lemon; t=Limescale off
        sponge | kitchen sponges | tiskisienet | disksvampar | g=p; v=sun
        cloth | dish cloths | tiskirätit | disktrasor | g=p; v=pink
        steel | steel scourers | teräsvillapallot | stålullsbollar | g=p; v=silver
        brush | dish brushes | tiskiharjat | diskborstar | g=p; v=walnut; x=1.4
        gloves | rubber gloves | kumikäsineet | gummihandskar | g=p; v=lemon
        mop | microfibre cloths | mikrokuituliinat | mikrofiberdukar | g=p; v=sea; x=1.6
        vinegar_c | cleaning vinegar | puhdistusetikka | städättika | g=n; v=plain; m=drop
        soap_p | pine soap | mäntysuopa | tallsåpa | g=n; v=forest; m=leaf; x=1.5
        """, form="detergent", motif="drop", pop=320),
    Family(2004, "kitchen", ("household goods", "taloustarvike", "hushållsvara", "n"), """
        arkikori: bin_s, bin_l, freezer, foil, film, baking, bio | 20pc=1.9@roll_pack
        havuranta: foil, film, baking, muffin, filter, bio, sandwich, bin_l | 30pc=2.6@roll_pack
        havuranta: cand_w, cand_r, tea_l, grave, match, garden | 10pc=3.4@box
        arkikori: tea_l, cand_w, match, batt_a, batt_3, bulb | 8pc=3.2@box
        tuulipyykki: straw, cups, plates, skew, tooth | 25pc=2.2@wrap
        tuulipyykki: charcoal, briq, lighter | 2.5kg=4.9@sack
        """, """
        bin_s | small bin bags | pienet roskapussit | små soppåsar | g=p; v=plain
        bin_l | large bin bags | suuret jätesäkit | stora sopsäckar | g=p; v=black; x=1.3
        bio | compostable bags | biojätepussit | bioavfallspåsar | g=p; v=green; m=leaf
        freezer | freezer bags | pakastepussit | fryspåsar | g=p; v=blue; m=snow
        sandwich | sandwich bags | voileipäpussit | smörgåspåsar | g=p; v=lemon
        foil | aluminium foil | alumiinifolio | aluminiumfolie | v=silver
        film | cling film | kelmu | plastfolie | v=sea
        baking | baking paper | leivinpaperi | bakplåtspapper | g=t; v=brown; m=wheat
        muffin | muffin cases | muffinssivuoat | muffinsformar | g=p; v=pink; m=wheat
        filter | coffee filters | suodatinpussit | kaffefilter | g=pp; v=coffee; m=coffee
        cand_w | white candles | valkoiset kynttilät | vita ljus | g=p; v=plain; m=flame
        cand_r | red candles | punaiset kynttilät | röda ljus | g=p; v=red; m=flame
        tea_l | tea lights | lämpökynttilät | värmeljus | g=p; v=vanilla; m=flame
        grave | grave candles | hautakynttilät | gravljus | g=p; v=dark; m=flame; x=1.8
        garden | garden torches | ulkotulet | marschaller | g=p; v=orange; m=flame; x=2
        match | matches | tulitikut | tändstickor | g=p; v=flame; m=flame; x=.5
        batt_a | AA batteries | AA-paristot | AA-batterier | g=p; v=blue; m=sun; x=1.4
        batt_3 | AAA batteries | AAA-paristot | AAA-batterier | g=p; v=lime; m=sun; x=1.4
        bulb | light bulbs | led-lamput | ledlampor | g=p; v=sun; m=sun; x=2.4
        straw | paper straws | paperipillit | papperssugrör | g=pp; v=rose
        cups | paper cups | pahvimukit | pappersmuggar | g=p; v=mint
        plates | paper plates | pahvilautaset | papperstallrikar | g=p; v=walnut
        skew | bamboo skewers | bambutikut | bambuspett | g=pp; v=honey
        tooth | toothpicks | hammastikut | tandpetare | g=pp; v=caramel; x=.6
        charcoal | grill charcoal | grillihiili | grillkol | g=t; v=black; m=flame
        briq | grill briquettes | grillibriketit | grillbriketter | g=p; v=dark; m=flame; x=1.1
        lighter | firelighters | sytytyspalat | tändbitar | g=p; v=flame; m=flame; x=.8
        """, form="box", motif="star", pop=240),
    Family(2011, "cats", ("cat food, {}", "kissanruoka, {}", "kattmat, {w}", "n"), """
        tassupolku: beef+wet, chicken+wet, salmon+wet, tuna+wet, duck+wet, lamb+wet | 85g=.75@pouch
        tassupolku: chicken+wet, salmon+wet, beef+wet | 12x85g=6.9@multipack
        arkikori: beef+wet, chicken+wet, whitefish+wet | 100g=.59@tin
        arkikori: chicken+dry, salmon+dry | 1kg=3.9@bag
        tassupolku: chicken+dry, salmon+dry, chicken+kitten, turkey+indoor | 800g=5.9@bag
        tassupolku: chicken+treat, salmon+treat, mousse_t | 60g=1.9@pouch
        tassupolku: litter, litter_w | 10l=6.9@sack
        arkikori: litter | 10l=4.9@sack
        """, """
        wet | cat food in jelly, {} | kissanruoka hyytelössä, {} | kattmat i gelé, {w} | t=Cat food
        dry | dry cat food, {} | kissan kuivaruoka, {} | torrfoder för katt, {w} | g=t; r=maize meat_bits @14 wheat_flour minerals vitamins; n=12 3 40 2 3 30 1; t=Dry cat food
        kitten | kitten food, {} | pennun kuivaruoka kissalle, {} | torrfoder för kattunge, {w} | g=t; r=rice @20 meat_bits corn_flour minerals vitamins; n=18 4 32 2 2 34 1; x=1.2; t=Kitten food
        indoor | indoor cat food, {} | sisäkissan kuivaruoka, {} | torrfoder för innekatt, {w} | g=t; r=rice @18 meat_bits maize minerals vitamins; n=11 3 40 2 5 32 1; x=1.1; t=Indoor cat food
        treat | cat treats, {} | kissan makupalat, {} | kattgodis, {w} | g=pt; r=meat_bits @20 wheat_flour rapeseed_oil minerals; n=16 4 28 2 2 32 1; t=Cat treats
        mousse_t | cat milk | kissanmaito | kattmjölk | v=blue; r=milk_lf minerals; n=3 2 4 4 0 3.4 0.1
        litter | clumping cat litter | paakkuuntuva kissanhiekka | klumpande kattsand | v=silver; r=; n=; t=Cat litter
        litter_w | wood cat litter | puinen kissanhiekka | kattströ av trä | g=t; v=walnut; r=; n=; x=1.2; t=Wood litter
        """.replace("g=pt", "g=tp"), form="pouch", motif="paw", recipe="water meat_bits @8 minerals", nutrition="4.5 1.6 2 0.5 0.3 9 0.5",
        pop=360, extra={"m": "own"}, may_contain=""),
    Family(2012, "dogs", ("dog food, {}", "koiranruoka, {}", "hundmat, {w}", "n"), """
        tassupolku: beef+wet, chicken+wet, turkey+wet, reindeer+wet | 400g=1.99@tin
        tassupolku: chicken+dry, lamb+dry, salmon+dry, chicken+puppy, chicken+small | 2kg=8.9@bag
        arkikori: beef+wet, chicken+dry | 1.2kg=3.4@bag
        tassupolku: chicken+treat, beef+treat, reindeer+treat, chew, dental | 150g=2.9@pouch
        arkikori: chew, chicken+treat | 200g=2.2@pouch
        tassupolku: bags | 60pc=2.9@box
        """, """
        wet | dog food in gravy, {} | koiran märkäruoka, {} | våtfoder för hund, {w} | g=t; t=Dog food
        dry | dry dog food, {} | koiran kuivaruoka, {} | torrfoder för hund, {w} | g=t; r=maize meat_bits @14 rice minerals vitamins; n=12 4 46 2 3 24 0.9; t=Dry dog food
        puppy | puppy food, {} | pennun kuivaruoka koiralle, {} | torrfoder för valp, {w} | g=t; r=rice @20 meat_bits maize minerals vitamins; n=16 4 40 2 2 28 0.9; x=1.15; t=Puppy food
        small | small dog food, {} | pienen koiran kuivaruoka, {} | torrfoder för liten hund, {w} | g=t; r=rice @18 meat_bits maize minerals vitamins; n=14 4 42 2 3 26 0.9; x=1.1; t=Small dog food
        treat | dog treats, {} | koiran herkut, {} | hundgodis, {w} | g=tp; r=meat_bits @25 wheat_flour minerals; n=8 3 30 2 2 38 1; t=Dog treats
        chew | chew bones | puruluut | tuggben | g=pp; v=caramel; r=meat_bits; n=2 0.8 2 0 0 80 0.5
        dental | dental sticks for dogs | koiran hammastikut | tandpinnar för hund | g=p; v=mint; r=wheat_flour meat_bits minerals; n=3 1 62 1 3 9 1; t=Dental sticks
        bags | dog waste bags | koirankakkapussit | hundpåsar | g=p; v=green; r=; n=; t=Dog waste bags
        """, form="tin", motif="paw", recipe="water meat_bits @8 minerals", nutrition="5 2 3 0.5 0.4 8.5 0.5",
        pop=220, extra={"m": "own"}, may_contain=""),
    Family(2021, "magazines", ("magazine", "lehti", "tidning", "n"), """
        -: kids, garden, food, home, cross, knit, sail, tech, history, nature, running, puzzle | 1issue=6.9
        """, """
        kids | The Tiny Bear, children's magazine | Pikkunalle, lastenlehti | Lillnalle, barntidning | v=sun; m=baby; t=The Tiny Bear
        garden | Green Yard, garden magazine | Vihreä piha, puutarhalehti | Gröna gården, trädgårdstidning | v=green; m=flower; t=Green Yard
        food | Pot and Ladle, food magazine | Pata ja kauha, ruokalehti | Gryta och slev, mattidning | v=orange; m=flame; t=Pot and Ladle
        home | Light Rooms, interiors magazine | Valon huoneet, sisustuslehti | Ljusa rum, inredningstidning | v=vanilla; m=sun; t=Light Rooms
        cross | Word Grid, crosswords | Sanaruutu, ristikkolehti | Ordrutan, korsordstidning | v=blue; m=star; t=Word Grid; x=.7
        knit | Six Needles, knitting magazine | Kuusi puikkoa, neulelehti | Sex stickor, sticktidning | v=pink; m=goat; t=Six Needles
        sail | Windward, boating magazine | Vastatuuli, veneilylehti | Motvind, båttidning | v=sea; m=wave; t=Windward; x=1.3
        tech | Spark, technology magazine | Kipinä, tekniikkalehti | Gnistan, tekniktidning | v=dark; m=flame; t=Spark; x=1.2
        history | Old Harbour, history magazine | Vanha satama, historialehti | Gamla hamnen, historietidning | v=brown; m=drop; t=Old Harbour
        nature | Forest Year, nature magazine | Metsän vuosi, luontolehti | Skogens år, naturtidning | v=forest; m=leaf; t=Forest Year
        running | Long Stride, running magazine | Pitkä askel, juoksulehti | Långa steg, löptidning | v=lime; m=sun; t=Long Stride
        puzzle | Number Nook, number puzzles | Lukusoppi, numeroristikot | Sifferhörnan, siffertidning | v=purple; m=star; t=Number Nook; x=.7
        """, form="magazine", motif="star", pop=60),
)  # fmt: skip
