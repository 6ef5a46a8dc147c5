"""Drinks: numbers 1801 to 1899. Alcohol follows Finnish rules: beer to 5.5 %, fermented to 8 %."""

from demo.catalogue.family import Family

_CAN = "0.33l=1.15@can, 6x0.33l=5.9@multipack"
_LEMONADE = "water sugar carbon_dioxide [@2] acid flavouring"

DRINKS: tuple[Family, ...] = (
    Family(1801, "water", ("mineral water", "kivennäisvesi", "mineralvatten", "t"), """
        hopealahde: plain, lemon+fl, lime+fl, raspberry+fl, pear+fl | 0.33l=.85@can, 0.5l=1.05@bottle_pet, 1.5l=1.59@bottle_pet
        arkikori: plain, lemon+fl, cranberry+fl | 0.5l=.79@bottle_pet, 1.5l=.99@bottle_pet
        hopealahde: still | 0.5l=.95@bottle_pet, 1.5l=1.45@bottle_pet, 5l=2.9@bottle_pet
        hopealahde: plain, lemon+fl | 6x0.33l=4.4@multipack, 6x1.5l=8.4@multipack
        marjasuo: strawberry+fl, blueberry+fl, cloudberry+fl, sea_buckthorn+fl | 0.33l=1.15@can
        norrglantan: plain, lemon+fl, grapefruit+fl, elderflower+fl | 0.75l=2.1@bottle_glass
        hopealahde: vit_l+lemon, vit_l+raspberry, vit_l+tropical, vit_l+orange | 0.5l=1.65@bottle_pet
        """, """
        fl | {} sparkling water | {}kivennäisvesi | kolsyrat vatten med {w} | r=water carbon_dioxide flavouring minerals
        still | spring water | lähdevesi | källvatten | v=blue; m=wave; r=water
        vit_l | {} vitamin water | {}vitamiinivesi | vitaminvatten med {w} | r=water sugar acid vitamins flavouring; n=0 0 4 4 0 0 0.02
        """, form="can", motif="drop", recipe="water carbon_dioxide minerals", deposit="can",
        nutrition="0 0 0 0 0 0 0.05", pop=520),
    Family(1802, "soft_drinks", ("{} lemonade", "{}limonadi", "{}läsk", "n"), """
        hopealahde: orange, lemon, pear, raspberry, pineapple | 0.33l=1.05@can, 0.5l=1.85@bottle_pet, 1.5l=2.49@bottle_pet
        arkikori: orange, lemon, pear | 0.33l=.69@can, 1.5l=1.39@bottle_pet
        hopealahde: sugar_free+orange, sugar_free+lemon, sugar_free+pear | 0.33l=1.05@can, 1.5l=2.49@bottle_pet
        norrglantan: elderflower, rhubarb, lingonberry, pear | 0.33l=1.79@bottle_glass
        hopealahde: orange, pear, raspberry | 6x0.33l=5.6@multipack
        marjasuo: strawberry, blueberry, sea_buckthorn | 0.33l=1.49@can
        """, "", form="can", motif="drop", recipe=_LEMONADE, deposit="can", nutrition="0 0 8.5 8.5 0 0 0.01", pop=430),
    Family(1803, "soft_drinks", ("cola", "kola", "cola", "n"), """
        hopealahde: plain, sugar_free+plain, cherry+fl | 0.33l=1.15@can, 0.5l=1.95@bottle_pet, 1.5l=2.59@bottle_pet
        arkikori: plain, sugar_free+plain | 0.33l=.69@can, 1.5l=1.39@bottle_pet
        hopealahde: plain, sugar_free+plain | 6x0.33l=6.2@multipack, 24x0.33l=19.9@multipack
        hopealahde: sugar_free+vanilla+fl, sugar_free+lime+fl | 0.33l=1.19@can
        """, """
        fl | {} ~ | {}~ | {}~ | r=water sugar carbon_dioxide caramel_colour acid flavouring caffeine
        """, form="can", motif="star", recipe="water sugar carbon_dioxide caramel_colour acid flavouring caffeine",
        deposit="can", nutrition="0 0 10.6 10.6 0 0 0.01", pop=560),
    Family(1804, "soft_drinks", ("energy drink", "energiajuoma", "energidryck", "n"), """
        hopealahde: plain, sugar_free+plain, mango+fl, raspberry+fl, sugar_free+peach+fl, sugar_free+lime+fl | 0.5l=1.79@can
        arkikori: plain, sugar_free+plain, tropical+fl | 0.5l=1.05@can
        norrglantan: sugar_free+pear+fl, sugar_free+cloudberry+fl, sugar_free+blueberry+fl | 0.33l=1.79@can
        hopealahde: sport+lemon, sport+orange, sport+blueberry | 0.75l=2.1@bottle_pet
        """, """
        fl | {} energy drink | {}energiajuoma | energidryck med {w} | r=water sugar carbon_dioxide acid taurine flavouring caffeine vitamins
        sport | {} sports drink | {}urheilujuoma | sportdryck med {w} | r=water sugar acid salt flavouring; n=0 0 4.5 4.5 0 0 0.1
        """, form="can", motif="flame", recipe="water sugar carbon_dioxide acid taurine flavouring caffeine vitamins",
        deposit="can", nutrition="0 0 11 11 0 0 0.1", pop=330,
        about=("Contains caffeine; not for children or while expecting.",
               "Sisältää kofeiinia; ei lapsille eikä raskaana oleville.",
               "Innehåller koffein; inte för barn eller gravida.")),
    Family(1805, "soft_drinks", ("mixer", "sekoitusjuoma", "blanddryck", "n"), """
        hopealahde: tonic, soda, ginger_b, bitter, tonic_p | 0.33l=1.29@can, 1l=2.2@bottle_pet
        norrglantan: tonic, ginger_b, tonic_e, julmust | 0.2l=1.49@bottle_glass
        humalaoja: home, kvass, sima, tonic | 0.33l=1.25@can
        kaukomaa: kombu_g, kombu_l, kombu_r, yerba | 0.33l=2.49@bottle_glass
        """, """
        tonic | tonic water | tonic | tonic | v=blue; t=Tonic water
        soda | soda water | soodavesi | sodavatten | g=t; v=plain; r=water carbon_dioxide potash; n=0 0 0 0 0 0 0.1
        ginger_b | ginger ale | inkiväärijuoma | ingefärsdryck | v=ginger; m=flame; r=water sugar carbon_dioxide ginger acid flavouring
        bitter | bitter lemon | karvas sitruunajuoma | bitter citrondryck | v=lemon; m=lemon; r=water sugar lemon_juice:4 carbon_dioxide flavouring
        tonic_p | pink tonic water | roosa tonic | rosa tonic | v=pink; t=Pink tonic
        tonic_e | elderflower tonic water | seljankukkatonic | tonic med fläder | v=elder; m=flower; r=water sugar carbon_dioxide elderflower acid; t=Elder tonic
        julmust | malt and hop lemonade | mallaslimonadi | must | v=dark; m=hop; r=water sugar carbon_dioxide barley_malt hops acid
        home | home-style small malt drink | kotikalja | svagdricka | v=brown; m=rye; r=water rye_malt barley_malt sugar yeast; n=0 0 4 3 0 0.3 0.01; t=Malt drink
        kvass | rye bread drink | ruiskvassi | rågkvass | v=rye; m=rye; r=water rye_malt sugar rye_flour yeast; n=0 0 5 4 0 0.2 0.01
        sima | lemon mead drink | sima | mjöd utan alkohol | v=honey; m=lemon; r=water sugar lemon:2 yeast; n=0 0 8 8 0 0 0.01; t=Lemon mead
        kombu_g | ginger kombucha | inkiväärikombucha | kombucha med ingefära | v=ginger; m=tea_leaf; r=water tea sugar ginger culture; n=0 0 3.5 3.2 0 0 0.01
        kombu_l | lemon kombucha | sitruunakombucha | kombucha med citron | v=lemon; m=tea_leaf; r=water tea sugar lemon_juice culture; n=0 0 3.5 3.2 0 0 0.01
        kombu_r | raspberry kombucha | vadelmakombucha | kombucha med hallon | v=raspberry; m=tea_leaf; r=water tea sugar raspberry culture; n=0 0 3.7 3.4 0 0 0.01
        yerba | iced tea with peach | persikkajäätee | iste med persika | g=t; v=peach; m=tea_leaf; r=water sugar tea peach:1 acid; n=0 0 5 5 0 0 0.01; t=Peach iced tea
        """, form="can", motif="drop", recipe="water sugar carbon_dioxide acid flavouring", deposit="can",
        nutrition="0 0 7 7 0 0 0.01", pop=220),
    Family(1811, "juices", ("{} juice", "{}täysmehu", "{}juice", "n"), """
        marjasuo: orange, apple, pineapple, tropical, tomato, grapefruit | 1l=2.15
        arkikori: orange, apple, tropical, pineapple | 1l=1.55, 2dl=.55
        kotipelto: organic+orange, organic+apple, organic+pear | 1l=2.55
        marjasuo: orange, apple, mango_passion, apple_pear | 0.33l=2.1@bottle_pet
        valdirame: orange, blood, lemon_p | 0.75l=3.4@bottle_glass
        marjasuo: cranberry+nect, blackcurrant+nect, lingonberry+nect, blueberry+nect, sea_buckthorn+nect | 1l=2.6
        arkikori: orange+nect, blackcurrant+nect, peach+nect | 1l=1.15
        """, """
        nect | {} juice drink | {}mehujuoma | {}dryck | r=water sugar @20 acid vitamin_c; n=0.1 0 10 9.5 0.2 0.1 0.01
        blood | blood orange juice | veriappelsiinitäysmehu | blodapelsinjuice | v=red; m=orange; r=orange; t=Blood orange
        lemon_p | pressed lemon juice | puristettu sitruunamehu | pressad citronjuice | v=lemon; m=lemon; r=lemon; n=0 0 2.5 1.6 0.2 0.3 0.01; t=Lemon juice
        """, form="carton", motif="orange", recipe="@", nutrition="0.1 0 9.8 9.2 0.2 0.6 0.01", pop=480),
    Family(1812, "juices", ("{} squash", "{}mehutiiviste", "{}saft", "n"), """
        marjasuo: blackcurrant, raspberry, strawberry, lingonberry, fruit, forest_berry | 1l=3.2@bottle_pet
        arkikori: fruit, blackcurrant, orange | 1.5l=2.9@bottle_pet
        norrglantan: elderflower, lingonberry, rhubarb, blackcurrant | 0.75l=4.2@bottle_glass
        kotipelto: organic+blackcurrant, organic+raspberry | 5dl=3.6@bottle_glass
        marjasuo: sugar_free+fruit, sugar_free+orange, sugar_free+raspberry | 1l=2.9@bottle_pet
        marjasuo: shot_g+ginger, shot_g+sea_buckthorn, shot_g+blackcurrant | 0.4l=4.9@bottle_glass
        """, """
        shot_g | {} shot | {}shotti | {}shot | r=apple @30 lemon_juice; n=0.1 0 9 8 0.4 0.4 0.01
        """, form="bottle_pet", motif="berry", recipe="water sugar @30 acid preservative",
        nutrition="0.1 0 11 11 0.1 0.1 0.01", pop=260),
    Family(1813, "juices", ("{} smoothie", "{}smoothie", "{}smoothie", "n"), """
        marjasuo: strawberry_banana, mango_passion, blueberry_raspberry, tropical | 0.25l=2.4, 0.75l=4.6
        marjasuo: sea_buckthorn, raspberry_blackcurrant, apple_pear | 2.5dl=2.5
        arkikori: strawberry_banana, mango_passion | 2.5dl=1.9
        """, form="bottle_pet", motif="berry", recipe="apple banana @20 orange", nutrition="0.2 0 12.5 11.5 1 0.6 0.01", pop=220),
    Family(1821, "coffee", ("coffee", "kahvi", "kaffe", "t"), """
        aamunkajo: light_r, dark_r, medium, espresso_g | 500g=7.4
        arkikori: light_r, dark_r | 500g=6.9
        aamunkajo: organic+light_r, organic+dark_r, fair, decaf+light_r | 450g=7.6
        aamunkajo: beans_l, beans_d, beans_e | 1kg=15.9
        arkikori: beans_d, beans_e | 1kg=13.9
        norrglantan: light_r, dark_r, boil | 450g=7.9
        valdirame: espresso_g, beans_e, moka | 250g=5.4
        aamunkajo: beans_eth, beans_col, beans_ken | 250g=7.9
        aamunkajo: inst, inst_d | 100g=5.4@jar
        arkikori: inst | 200g=5.4@jar
        aamunkajo: caps_l, caps_e, caps_d, caps_lungo | 10pc=3.6@box
        valdirame: caps_e, caps_lungo, caps_dec | 10pc=3.9@box
        arkikori: caps_e, caps_lungo | 20pc=4.6@box
        aamunkajo: pan_l, pan_d, boil | 500g=7.6
        aamunkajo: iced_l, iced_v, iced_c | 230ml=1.95@can
        norrglantan: iced_o, iced_oc | 2.5dl=2.2@carton
        """, """
        light_r | light roast ~ | vaaleapaahtoinen ~ | ljusrostat ~ | v=lemon; t=Light roast
        medium | medium roast ~ | keskipaahtoinen ~ | mellanrostat ~ | v=red; t=Medium roast
        dark_r | dark roast ~ | tummapaahtoinen ~ | mörkrostat ~ | v=dark; t=Dark roast
        espresso_g | ground espresso | espressojauhatus | mald espresso | g=n; v=black
        moka | moka ground ~ | mokkapannujauhatus | ~ för mockakanna | v=caramel; t=Moka coffee
        fair | mountain ~ | vuoristo~ | bergs~ | v=green; x=1.15
        boil | boiling-ground ~ | pannujauhatus | kok~ | v=blue; t=Boiled coffee
        pan_l | coarse light roast ~ | karkea vaaleapaahtoinen ~ | grovmalet ljusrostat ~ | v=honey; t=Coarse light
        pan_d | coarse dark roast ~ | karkea tummapaahtoinen ~ | grovmalet mörkrostat ~ | v=brown; t=Coarse dark
        beans_l | light ~ beans | vaaleat ~pavut | ljusa ~bönor | g=p; v=lemon
        beans_d | dark ~ beans | tummat ~pavut | mörka ~bönor | g=p; v=dark
        beans_e | espresso beans | espressopavut | espressobönor | g=p; v=black
        beans_eth | Ethiopian ~ beans | etiopialaiset ~pavut | etiopiska ~bönor | g=p; v=berry; t=Ethiopia beans
        beans_col | Colombian ~ beans | kolumbialaiset ~pavut | colombianska ~bönor | g=p; v=orange; t=Colombia beans
        beans_ken | Kenyan ~ beans | kenialaiset ~pavut | kenyanska ~bönor | g=p; v=red; t=Kenya beans
        inst | instant ~ | pika~ | snabb~ | v=red
        inst_d | dark instant ~ | tumma pika~ | mörkt snabb~ | v=dark
        caps_l | light roast ~ capsules | vaaleapaahtoiset ~kapselit | ljusrostade ~kapslar | g=p; v=lemon; t=Light capsules
        caps_d | dark roast ~ capsules | tummapaahtoiset ~kapselit | mörkrostade ~kapslar | g=p; v=dark; t=Dark capsules
        caps_e | espresso capsules | espressokapselit | espressokapslar | g=p; v=black
        caps_lungo | long espresso capsules | pitkät espressokapselit | lungokapslar | g=p; v=blue; t=Lungo capsules
        caps_dec | decaffeinated capsules | kofeiinittomat kapselit | koffeinfria kapslar | g=p; v=green; t=Decaf capsules
        iced_l | iced latte | jäälatte | islatte | g=n; v=caramel; r=milk:75 coffee sugar; n=2 1.3 8.5 8.5 0 2.8 0.1
        iced_v | vanilla iced latte | vaniljajäälatte | islatte med vanilj | g=n; v=vanilla; r=milk:75 coffee sugar vanilla; n=2 1.3 9 9 0 2.8 0.1
        iced_c | iced cappuccino | jääcappuccino | iscappuccino | g=n; v=brown; r=milk:70 coffee sugar cocoa; n=1.8 1.2 8.8 8.8 0 2.7 0.1
        iced_o | oat iced latte | kaurajäälatte | islatte med havre | g=n; v=oat; m=oat; r=water oat:8 coffee sugar rapeseed_oil salt; n=1.5 0.2 9 6 0.6 0.8 0.1
        iced_oc | oat iced mocha | kaurajäämokka | ismocka med havre | g=n; v=chocolate; m=oat; r=water oat:8 coffee sugar cocoa rapeseed_oil salt; n=1.6 0.3 9.5 6.5 0.8 0.9 0.1
        """, form="block", motif="coffee", recipe="coffee", nutrition="0 0 0.3 0 0 0.1 0", pop=820),
    Family(1831, "tea", ("{} tea", "{}tee", "{}te", "t"), """
        aamunkajo: black, earl, green, lemon_g, peppermint+herbal, chamomile+herbal, rosehip+herbal, rooibos | 20bag=2.6
        arkikori: black, green, earl, forest_berry+fl | 25bag=1.69
        norrglantan: forest_berry+fl, blueberry+fl, lingonberry+fl, evening | 20bag=3.3
        kaukomaa: jasmine+grn, chai, sencha, matcha, oolong, ginger+grn | 20bag=3.4
        aamunkajo: black, earl, green, evening | 50bag=4.6
        kotipelto: organic+black, organic+green, organic+rooibos, organic+peppermint+herbal | 20bag=3.2
        aamunkajo: loose_b, loose_g, loose_e, loose_f | 100g=4.4@tin
        """, """
        black | breakfast tea | aamiaistee | frukostte | v=red
        earl | bergamot tea | bergamottitee | bergamottte | v=blue; r=tea flavouring
        green | green tea | vihreä tee | grönt te | v=green; r=green_tea
        lemon_g | green tea with lemon | sitruunainen vihreä tee | grönt te med citron | v=lemon; r=green_tea lemon; t=Lemon green tea
        herbal | {} infusion | {}haude | {}infusion | r=@
        rooibos | rooibos | rooibos | rooibos | v=orange; r=rooibos
        fl | {} tea | {}tee | te med {w} | r=tea @3 flavouring
        grn | {} green tea | vihreä {}tee | grönt te med {w} | r=green_tea @5
        evening | evening infusion | iltahaude | kvällsinfusion | g=n; v=purple; r=chamomile peppermint liquorice_extract; m=star
        chai | chai tea | chaitee | chai | g=n; v=cinnamon; r=tea cinnamon ginger cardamom clove
        sencha | sencha tea | senchatee | sencha | g=n; v=herb; r=green_tea
        matcha | green tea powder | vihreä teejauhe | grönt tepulver | v=lime; x=1.6; r=green_tea; t=Matcha powder
        oolong | oolong tea | oolongtee | oolong | g=n; v=brown; r=tea
        loose_b | loose black tea | irtotee, musta | svart te i lösvikt | v=dark; t=Black tea
        loose_g | loose green tea | irtotee, vihreä | grönt te i lösvikt | v=green; r=green_tea; t=Green tea
        loose_e | loose bergamot tea | irtotee, bergamotti | bergamottte i lösvikt | v=blue; r=tea flavouring; t=Bergamot tea
        loose_f | loose fruit infusion | hedelmähaude | fruktinfusion i lösvikt | g=n; v=berry; m=berry; r=apple rosehip blackcurrant; t=Fruit infusion
        """, form="box", motif="tea_leaf", recipe="tea", nutrition="0 0 0.2 0 0 0.1 0", pop=360),
    Family(1832, "tea", ("cocoa powder", "kaakaojauhe", "kakaopulver", "t"), """
        aamunkajo: baking, drink, drink_d | 400g=3.9
        sokerisiipi: drink, marsh, drink_c | 350g=4.2
        arkikori: drink, baking | 500g=3.4
        kotipelto: organic+baking, organic+drink | 200g=3.9
        """, """
        baking | baking cocoa | leivontakaakao | bakkakao | g=n; v=dark; x=1.2; n=21 13 14 1 30 20 0.05; r=cocoa
        drink | chocolate drink powder | kaakaojuomajauhe | chokladdryckspulver | v=red; t=Cocoa drink
        drink_d | dark chocolate drink powder | tumma kaakaojuomajauhe | mörkt chokladdryckspulver | v=brown; t=Dark cocoa drink
        drink_c | caramel chocolate drink powder | kinuskikaakaojuomajauhe | chokladdryckspulver med kola | v=caramel; t=Caramel cocoa
        marsh | hot chocolate sachets | kuuma suklaa -annospussit | varm choklad i portionspåsar | g=p; v=pink; r=sugar milk_powder cocoa:12 glucose_syrup salt; t=Hot chocolate
        """, form="box", motif="cocoa", recipe="sugar cocoa:22 dextrose salt", nutrition="3 1.8 80 76 7 5 0.3", pop=260),
    Family(1841, "beer", ("lager", "lager", "lager", "n"), """
        humalaoja: lager, pils, strong_l | 0.33l=1.65@can, 0.5l=2.25@can, 6x0.33l=9.4@multipack, 24x0.33l=33.9@multipack
        hopealahde: lager, light_l, rye_l | 0.33l=1.6@can, 6x0.33l=8.9@multipack
        arkikori: lager | 0.33l=1.29@can, 24x0.33l=27.9@multipack
        humalaoja: ipa, pale, wheat_b, dark_l, stout, porter, red_ale, session, neipa | 0.33l=2.35@can, 0.5l=3.1@can
        norrglantan: pale, ipa, lager, wheat_b, juni | 0.33l=2.6@bottle_glass
        humalaoja: sahti, smoked, christmas, sour_r, sour_p | 0.33l=2.9@bottle_glass
        humalaoja: lager0, ipa0, wheat0 | 0.33l=1.45@can, 6x0.33l=7.9@multipack
        hopealahde: lager0, radler0 | 0.33l=1.35@can
        arkikori: lager0 | 0.33l=.99@can
        hopealahde: radler, ginger_r | 0.33l=1.7@can
        kaukomaa: rice_l, mex_l | 0.33l=2.2@bottle_glass
        kotipelto: organic+lager, gluten_free+lager | 0.33l=1.95@can
        """, """
        lager | ~ | ~ | ~ | v=lemon; a=45
        pils | pilsner | pilsner | pilsner | v=green; a=45
        light_l | light ~ | kevyt~ | lätt~ | v=blue; a=25
        strong_l | strong ~ | vahva ~ | stark ~ | v=red; a=55; x=1.08
        rye_l | rye beer | ruisolut | rågöl | g=t; v=brown; m=rye; a=47; r=water barley_malt rye_malt hops yeast
        ipa | India pale ale | India pale ale | India pale ale | v=orange; a=55; t=IPA
        neipa | hazy ale | samea ale | disig ale | v=mango; a=55; r=water barley_malt oat wheat hops yeast
        pale | pale ale | pale ale | pale ale | v=sun; a=50
        session | session ale | kevyt ale | lätt ale | v=lime; a=35
        wheat_b | wheat beer | vehnäolut | veteöl | g=t; v=vanilla; m=wheat; a=50; r=water wheat barley_malt hops yeast
        dark_l | dark ~ | tumma ~ | mörk ~ | v=dark; a=45
        stout | oat stout | kaurastout | havrestout | v=black; m=oat; a=55; r=water barley_malt oat hops yeast
        porter | porter | portteri | porter | v=coffee; a=55
        red_ale | red ale | punainen ale | röd ale | v=cherry; a=48
        juni | juniper ale | kataja-ale | enbärsale | v=forest; m=berry; a=47
        sahti | farmhouse malt beer | maalaismallasolut | bondmaltöl | g=t; v=honey; a=55; r=water barley_malt rye_malt yeast; t=Farmhouse beer
        smoked | smoked malt beer | savumallasolut | rökmaltöl | g=t; v=walnut; m=flame; a=52
        christmas | winter beer | jouluolut | julöl | g=t; v=cinnamon; m=snow; a=52
        sour_r | raspberry sour beer | vadelmahapanolut | surt hallonöl | g=t; v=raspberry; m=raspberry; a=45; r=water barley_malt wheat raspberry:12 hops yeast; t=Raspberry sour
        sour_p | peach sour beer | persikkahapanolut | surt persikoöl | g=t; v=peach; a=45; r=water barley_malt wheat peach:12 hops yeast; t=Peach sour
        lager0 | alcohol-free ~ | alkoholiton ~ | alkoholfri ~ | v=plain; a=3; x=.9; t=Alcohol-free
        ipa0 | alcohol-free pale ale | alkoholiton pale ale | alkoholfri pale ale | v=flame; a=3; t=Free pale ale
        wheat0 | alcohol-free wheat beer | alkoholiton vehnäolut | alkoholfritt veteöl | g=t; v=silver; m=wheat; a=3; r=water wheat barley_malt hops yeast; t=Free wheat beer
        radler0 | alcohol-free lemon beer | alkoholiton sitruunaolut | alkoholfritt citronöl | g=t; v=lemon; m=lemon; a=3; r=water barley_malt sugar lemon_juice:3 hops yeast; n=0 0 6 5 0 0.2 0.01; t=Free lemon beer
        radler | lemon beer | sitruunaolut | citronöl | g=t; v=lemon; m=lemon; a=25; r=water barley_malt sugar lemon_juice:3 hops yeast; n=0 0 6 5 0 0.2 0.01
        ginger_r | ginger beer | inkivääriolut | ingefärsöl | g=t; v=ginger; m=flame; a=40; r=water barley_malt sugar ginger hops yeast; n=0 0 6 5 0 0.2 0.01
        rice_l | rice ~ | riisi~ | ris~ | v=salmon; m=rice; a=45; r=water barley_malt rice hops yeast
        mex_l | maize ~ | maissi~ | majs~ | v=corn; m=corn; a=45; r=water barley_malt maize hops yeast
        """, form="can", motif="hop", recipe="water barley_malt hops yeast", deposit="can", age=18, alcohol=45,
        nutrition="0 0 3 0.3 0 0.4 0.01", pop=480),
    Family(1851, "cider", ("cider", "siideri", "cider", "n"), """
        humalaoja: apple+sw, pear+sw, apple+dry, strawberry+sw, forest_berry+sw | 0.33l=1.95@can, 6x0.33l=10.9@multipack
        hopealahde: pear+sw, apple+sw, rhubarb+sw | 0.5l=2.6@can
        norrglantan: apple+dry, lingonberry+sw, elderflower+sw | 0.33l=2.8@bottle_glass
        arkikori: pear+sw, apple+sw | 0.33l=1.55@can
        humalaoja: apple+free, pear+free | 0.33l=1.6@can
        """, """
        sw | {} ~ | {}~ | {}~ | a=45; r=apple_wine water sugar @2 carbon_dioxide acid
        dry | dry {} ~ | kuiva {}~ | torr {}~ | a=47; r=apple_wine water carbon_dioxide acid; n=0 0 2 1.8 0 0 0.01
        free | alcohol-free {} ~ | alkoholiton {}~ | alkoholfri {}~ | a=3; r=water apple sugar carbon_dioxide acid
        """, form="can", motif="apple", recipe="apple_wine water sugar carbon_dioxide", deposit="can", age=18, alcohol=45,
        nutrition="0 0 7 7 0 0 0.01", pop=300),
    Family(1852, "cider", ("{} long drink", "{}lonkero", "long drink med {w}", "n"), """
        humalaoja: grapefruit, cranberry, pineapple, lime, peach | 0.33l=2.15@can, 0.5l=2.95@can
        humalaoja: grapefruit, cranberry | 6x0.33l=11.9@multipack, 24x0.33l=43.9@multipack
        hopealahde: grapefruit, sugar_free+grapefruit, mango_passion, raspberry | 0.33l=2.1@can
        arkikori: grapefruit | 0.5l=2.6@can
        hopealahde: grapefruit+seltz, lime+seltz, raspberry+seltz, blackcurrant+seltz | 0.33l=2.2@can
        """, """
        seltz | {} hard seltzer | alkoholillinen {}vesi | alkoholhaltigt {}vatten | a=45; r=water spirit carbon_dioxide acid flavouring; n=0 0 1 0.9 0 0 0.01
        """.replace("alkoholhaltigt {}vatten |", "alkoholhaltigt {}vatten | g=t;"),
        form="can", motif="wave", recipe="water spirit sugar [@3] carbon_dioxide acid flavouring", deposit="can", age=18, alcohol=55,
        nutrition="0 0 7 7 0 0 0.01", pop=330),
    Family(1853, "cider", ("fermented wine", "käymisteitse valmistettu viini", "jäst vin", "t"), """
        marjasuo: red_m, blueb, currant, white_m, rhub, sparkling, rose | 0.75l=9.4@bottle_glass
        norrglantan: lingon, apple_w, white_m, glogg | 0.75l=9.9@bottle_glass
        marjasuo: can_w, can_r, can_sp | 0.25l=3.4@can
        valdirame: red_m, white_m, sparkling | 0.75l=8.6@bottle_glass
        marjasuo: glogg, glogg0, red0, white0, spark0 | 0.75l=6.4@bottle_glass
        """, """
        red_m | mild red wine | mieto punaviini | milt rödvin | v=cherry; m=grape; r=wine sulphite
        white_m | mild white wine | mieto valkoviini | milt vitt vin | v=lemon; m=grape; r=wine sulphite
        rose | mild rosé wine | mieto roseeviini | milt rosévin | v=pink; m=grape; r=wine sulphite
        sparkling | mild sparkling wine | mieto kuohuviini | milt mousserande vin | v=sun; m=grape; r=wine carbon_dioxide sulphite
        blueb | blueberry wine | mustikkaviini | blåbärsvin | v=blueberry; m=blueberry
        currant | blackcurrant wine | mustaherukkaviini | svartvinbärsvin | v=purple; m=berry
        rhub | sparkling rhubarb wine | raparperikuohuviini | mousserande rabarbervin | v=rhubarb; m=leaf; t=Rhubarb wine
        lingon | lingonberry wine | puolukkaviini | lingonvin | v=red; m=berry
        apple_w | apple wine | omenaviini | äppelvin | v=green; m=apple; r=apple_wine sugar sulphite
        glogg | mild mulled wine | mieto glögi | mild glögg | g=n; v=cinnamon; m=star; r=berry_wine sugar cinnamon clove cardamom
        glogg0 | alcohol-free mulled juice | alkoholiton glögi | alkoholfri glögg | g=n; v=brown; m=star; a=0; r=grape blackcurrant sugar cinnamon clove cardamom; x=.7; t=Mulled juice
        red0 | alcohol-free red wine | alkoholiton punaviini | alkoholfritt rödvin | v=dark; m=grape; a=3; r=wine sulphite; t=Free red wine
        white0 | alcohol-free white wine | alkoholiton valkoviini | alkoholfritt vitt vin | v=vanilla; m=grape; a=3; r=wine sulphite; t=Free white wine
        spark0 | alcohol-free sparkling wine | alkoholiton kuohuviini | alkoholfritt mousserande vin | v=honey; m=grape; a=3; r=wine carbon_dioxide sulphite; t=Free sparkling
        can_w | mild white wine in a can | mieto valkoviini tölkissä | milt vitt vin på burk | v=lime; m=grape; r=wine sulphite; t=Mild white wine
        can_r | mild red wine in a can | mieto punaviini tölkissä | milt rödvin på burk | v=berry; m=grape; r=wine sulphite; t=Mild red wine
        can_sp | mild sparkling wine in a can | mieto kuohuviini tölkissä | milt mousserande vin på burk | v=honey; m=grape; r=wine carbon_dioxide sulphite; t=Mild sparkling
        """, form="bottle_glass", motif="grape", recipe="berry_wine sugar sulphite", deposit="bottle_glass", age=18, alcohol=80,
        nutrition="0 0 4 4 0 0.1 0.01", pop=170),
)  # fmt: skip
