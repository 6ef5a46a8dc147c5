"""Baby and personal care: numbers 2101 to 2199.

rule: since 2025 Finland taxes nappies and menstrual protection at the reduced rate that food has.
"""

from demo.catalogue.family import Family

CARE: tuple[Family, ...] = (
    Family(2101, "nappies", ("nappies", "vaipat", "blöjor", "p"), """
        pikkumyrsky: s1, s2, s3, s4, s5, s6 | 44pc=9.9@bag
        pikkumyrsky: p4, p5, p6 | 36pc=10.9@bag
        arkikori: s2, s3, s4, s5, p5 | 48pc=7.9@bag
        pikkumyrsky: e3, e4, e5, swim_s, swim_l | 28pc=9.4@bag
        """, """
        s1 | newborn nappies 2–5 kg | vastasyntyneen vaipat 2–5 kg | blöjor för nyfödda 2–5 kg | v=pink; t=Nappies newborn
        s2 | nappies size 2, 3–6 kg | vaipat, koko 2, 3–6 kg | blöjor, storlek 2, 3–6 kg | v=lemon; t=Nappies 2
        s3 | nappies size 3, 5–9 kg | vaipat, koko 3, 5–9 kg | blöjor, storlek 3, 5–9 kg | v=green; t=Nappies 3
        s4 | nappies size 4, 7–14 kg | vaipat, koko 4, 7–14 kg | blöjor, storlek 4, 7–14 kg | v=blue; t=Nappies 4
        s5 | nappies size 5, 11–16 kg | vaipat, koko 5, 11–16 kg | blöjor, storlek 5, 11–16 kg | v=orange; t=Nappies 5
        s6 | nappies size 6, over 15 kg | vaipat, koko 6, yli 15 kg | blöjor, storlek 6, över 15 kg | v=purple; t=Nappies 6
        p4 | nappy pants size 4 | housuvaipat, koko 4 | byxblöjor, storlek 4 | v=sea; t=Nappy pants 4
        p5 | nappy pants size 5 | housuvaipat, koko 5 | byxblöjor, storlek 5 | v=mint; t=Nappy pants 5
        p6 | nappy pants size 6 | housuvaipat, koko 6 | byxblöjor, storlek 6 | v=berry; t=Nappy pants 6
        e3 | unbleached nappies size 3 | valkaisemattomat vaipat, koko 3 | oblekta blöjor, storlek 3 | v=herb; t=Eco nappies 3
        e4 | unbleached nappies size 4 | valkaisemattomat vaipat, koko 4 | oblekta blöjor, storlek 4 | v=forest; t=Eco nappies 4
        e5 | unbleached nappies size 5 | valkaisemattomat vaipat, koko 5 | oblekta blöjor, storlek 5 | v=lime; t=Eco nappies 5
        swim_s | small swim nappies | pienet uimavaipat | små badblöjor | v=silver; m=wave
        swim_l | large swim nappies | suuret uimavaipat | stora badblöjor | v=dark; m=wave
        """, form="bag", motif="baby", pop=420, tax="food"),
    Family(2102, "nappies", ("baby care", "vauvanhoito", "barnvård", "n"), """
        pikkumyrsky: fragrance_free+wipes, wipes, wipes_w | 64pc=1.9@pouch
        arkikori: fragrance_free+wipes, wipes_w | 72pc=1.3@pouch
        pikkumyrsky: cream_b, oil_b, wash_bb, sham_b, powder_b | 200ml=3.6@tube
        havuranta: pads_n, cotton_p, cotton_b | 100pc=1.9@pouch
        """, """
        wipes | baby wipes | vauvan puhdistuspyyhkeet | våtservetter för baby | g=p; v=blue
        wipes_w | water wipes for babies | vauvan vesipyyhkeet | vattenservetter för baby | g=p; v=sea; t=Water wipes
        cream_b | zinc cream | sinkkivoide | zinksalva | v=plain
        oil_b | baby oil | vauvaöljy | babyolja | v=honey
        wash_bb | baby wash | vauvan pesuneste | babytvätt | v=mint
        sham_b | baby shampoo | vauvan shampoo | babyschampo | g=t; v=lemon
        powder_b | baby powder | vauvatalkki | babypuder | g=t; v=vanilla
        pads_n | nursing pads | liivinsuojat | amningsinlägg | g=pp; v=pink; x=2.2
        cotton_p | cotton pads | vanulaput | bomullsrondeller | g=p; v=plain; m=flower
        cotton_b | cotton buds | vanupuikot | bomullspinnar | g=p; v=lime; m=flower
        """, form="pouch", motif="baby", pop=240, tax="general"),
    Family(2103, "baby_food", ("{} purée", "{}sose", "{}puré", "n"), """
        pikkumyrsky: apple, pear, prune, banana, mango, apple_pear, carrot, sweet_potato, pumpkin | 125g=1.15
        pikkumyrsky: organic+apple, organic+pear, organic+carrot, organic+strawberry_banana, organic+mango | 90g=1.35@pouch
        arkikori: apple, pear, carrot | 125g=.79
        pikkumyrsky: din_b, din_c, din_s, din_v, din_p | 190g=1.69
        pikkumyrsky: big_b, big_c, big_s | 230g=2.1@tray
        pikkumyrsky: porr_o, porr_m, porr_f, porr_r | 250g=3.4@box
        pikkumyrsky: milk_1, milk_2, milk_3 | 600g=13.9@tin
        pikkumyrsky: milk_r | 2dl=1.3@carton
        pikkumyrsky: puffs, rings_b, bars_b | 40g=1.7@pouch
        """, """
        din_b | beef and potato dinner | naudanliha-perunasose | nötkött och potatis | g=n; v=red; m=ox; r=potato carrot beef:10 water rapeseed_oil; n=2.5 0.7 8 2 1.6 3 0.05; t=Beef dinner
        din_c | chicken and rice dinner | kana-riisisose | kyckling och ris | v=lemon; m=hen; r=carrot rice chicken:10 water rapeseed_oil; n=2.5 0.5 9 2 1.4 3 0.05; t=Chicken dinner
        din_s | salmon and vegetable dinner | lohi-kasvissose | lax och grönsaker | v=salmon; m=fish; r=potato carrot salmon:10 water dill; n=2.6 0.5 8 2 1.4 3 0.05; t=Salmon dinner
        din_v | vegetable dinner | kasvissose | grönsaksrätt | v=green; m=carrot; r=potato carrot peas parsnip water rapeseed_oil; n=1.6 0.2 8 3 2 1.4 0.03; t=Veggie dinner
        din_p | pasta bolognese for babies | vauvan pasta bolognese | pasta bolognese för baby | v=tomato; m=tomato; r=tomato pasta beef:10 carrot water; n=2 0.6 8 2 1.3 3 0.05; t=Pasta dinner
        big_b | beef stew for little ones | pienten lihapata | köttgryta för små | v=brown; m=ox; r=potato carrot beef:12 peas water; n=2.6 0.8 8 2 1.8 4 0.2; t=Little beef stew
        big_c | chicken pasta for little ones | pienten kanapasta | kycklingpasta för små | v=sun; m=hen; r=pasta chicken:12 broccoli milk water; n=2.4 0.8 10 1.5 1.2 4.4 0.2; t=Chicken pasta
        big_s | salmon and mash for little ones | pienten lohimuusi | lax och mos för små | v=peach; m=fish; r=potato salmon:12 milk carrot dill; n=3 0.8 9 2 1.3 4 0.2; t=Salmon and mash
        porr_o | oat porridge for babies | vauvan kaurapuuro | havregröt för baby | v=oat; m=oat; r=oat_flakes vitamins; n=7 1.2 60 1 9 13 0.01; t=Oat porridge
        porr_m | multigrain porridge for babies | vauvan moniviljapuuro | flerkornsgröt för baby | v=walnut; m=wheat; r=oat_flakes wheat_flour rye_flour milk_powder vitamins; n=9 4 62 18 6 13 0.2; t=Grain porridge
        porr_f | fruit porridge for babies | vauvan hedelmäpuuro | fruktgröt för baby | v=apple; m=apple; r=oat_flakes apple pear rice_flour vitamins; n=5 0.9 68 14 8 9 0.01; t=Fruit porridge
        porr_r | rice porridge for babies | vauvan riisipuuro | risgröt för baby | v=plain; m=rice; r=rice_flour milk_powder vitamins; n=7 4 70 20 1 12 0.2; t=Rice porridge
        milk_1 | infant formula 1 | äidinmaidonkorvike 1 | modersmjölksersättning 1 | v=blue; m=baby; r=skimmed_milk rapeseed_oil whey_powder minerals vitamins; n=26 5 56 56 2 10 0.4; t=Formula 1
        milk_2 | follow-on formula 2 | vieroitusvalmiste 2 | tillskottsnäring 2 | v=green; m=baby; r=skimmed_milk rapeseed_oil whey_powder minerals vitamins; n=23 4 58 56 2 11 0.5; t=Formula 2
        milk_3 | toddler milk drink 3 | taaperon maitojuoma 3 | mjölkdryck för småbarn 3 | v=orange; m=baby; r=skimmed_milk rapeseed_oil minerals vitamins; n=21 4 58 56 2 12 0.5; t=Toddler milk 3
        milk_r | ready-to-feed formula | käyttövalmis korvike | färdigblandad ersättning | v=sea; m=baby; r=water skimmed_milk rapeseed_oil whey_powder minerals vitamins; n=3.5 0.7 7.4 7.4 0.3 1.3 0.05; t=Ready formula
        puffs | maize puffs for babies | vauvan maissinaksut | majskrokar för baby | g=p; v=corn; m=corn; r=corn_flour sunflower_oil; n=8 0.9 78 1 3 7 0.01; t=Maize puffs
        rings_b | apple rings for babies | vauvan omenarenkaat | äppelringar för baby | g=p; v=green; m=apple; r=corn_flour apple:10 sunflower_oil; n=6 0.7 80 8 3 6 0.01; t=Apple rings
        bars_b | oat fingers for toddlers | taaperon kaurapatukat | havrestänger för småbarn | g=p; v=honey; m=oat; r=oat_flakes date apple sunflower_oil; n=12 1.3 62 26 7 8 0.01; t=Oat fingers
        """, form="jar", motif="baby", recipe="@95 vitamin_c", nutrition="0.2 0 12 10 2 0.5 0.01", pop=240),
    Family(2111, "hair", ("shampoo", "shampoo", "schampo", "t"), """
        havuranta: fragrance_free+sham, fragrance_free+cond, birch+sham_f, birch+cond_f, sham_m, sham_v, cond_m, sham_d | 300ml=3.2@bottle_pet
        arkikori: fragrance_free+sham, aloe+sham_f, aloe+cond_f | 400ml=2.1@bottle_pet
        havuranta: mask, dry_s, spray_h, gel_h, wax_h, oil_h | 150ml=4.6@tube
        arkikori: spray_h, gel_h | 200ml=2.6@spray
        havuranta: dye_d, dye_b, dye_r | 1pc=7.9@box
        """, """
        sham | shampoo | shampoo | schampo | v=plain; m=drop
        cond | conditioner | hoitoaine | balsam | v=blue; m=drop; t=Conditioner
        sham_f | {} shampoo | {}shampoo | schampo med {w} | t=Shampoo
        cond_f | {} conditioner | {}hoitoaine | balsam med {w} | t=Conditioner
        sham_m | moisturising shampoo | kosteuttava shampoo | återfuktande schampo | v=sea; t=Moist shampoo
        cond_m | moisturising conditioner | kosteuttava hoitoaine | återfuktande balsam | v=mint; t=Moist conditioner
        sham_v | volume shampoo | tuuheuttava shampoo | schampo för volym | v=pink
        sham_d | anti-dandruff shampoo | hilseshampoo | mjällschampo | v=dark; t=Dandruff shampoo
        mask | hair mask | hiusnaamio | hårinpackning | g=n; v=honey
        dry_s | dry shampoo | kuivashampoo | torrschampo | v=lemon
        spray_h | hair spray | hiuslakka | hårspray | g=n; v=silver
        gel_h | hair gel | hiusgeeli | hårgelé | g=n; v=lime
        wax_h | hair wax | hiusvaha | hårvax | v=brown
        oil_h | hair oil | hiusöljy | hårolja | g=n; v=sun; x=1.3
        dye_d | dark brown hair colour | tummanruskea hiusväri | mörkbrun hårfärg | g=n; v=chocolate; t=Dark hair colour
        dye_b | blond hair colour | vaalea hiusväri | blond hårfärg | g=n; v=vanilla; t=Blond colour
        dye_r | copper hair colour | kuparinen hiusväri | kopparröd hårfärg | g=n; v=flame; t=Copper colour
        """, form="bottle_pet", motif="flower", pop=180),
    Family(2112, "skin", ("soap", "saippua", "tvål", "n"), """
        havuranta: fragrance_free+liquid, birch+liquid_f, lavender+liquid_f, oat_milk+liquid_f, sea+liquid_f | 300ml=2.2@bottle_pet
        arkikori: fragrance_free+liquid, aloe+liquid_f | 500ml=1.6@bottle_pet
        havuranta: birch+shower, sea+shower, aloe+shower, fragrance_free+shower_n | 250ml=2.6@tube
        arkikori: aloe+shower, sea+shower | 300ml=1.5@tube
        havuranta: bar, bar_t, hand, body, face, night, foot, lip, sun30, sun50, after | 100ml=3.9@tube
        havuranta: deo_r, deo_s, deo_m, shave, razor_g, razor_w | 50ml=3.4@spray
        arkikori: hand, body, deo_r, shave | 100ml=1.9@tube
        """, """
        liquid | liquid hand soap | nestesaippua | flytande handtvål | v=plain; m=drop
        liquid_f | {} liquid soap | {}-nestesaippua | flytande tvål, {w} | t=Liquid soap
        shower | {} shower gel | {}-suihkugeeli | duschgelé, {w} | t=Shower gel
        shower_n | shower gel | suihkugeeli | duschgelé | v=plain; m=drop
        bar | cream soap bar | kermasaippuapala | krämtvål | v=vanilla; x=.5
        bar_t | tar soap bar | tervasaippuapala | tjärtvål | v=black; x=.6
        hand | hand cream | käsivoide | handkräm | v=pink
        body | body lotion | vartalovoide | hudlotion | v=blue
        face | day cream | päivävoide | dagkräm | v=peach; x=1.8
        night | night cream | yövoide | nattkräm | v=purple; x=1.9
        foot | foot cream | jalkavoide | fotkräm | v=mint
        lip | lip balm | huulivoide | läppbalsam | g=t; v=honey; x=.7
        sun30 | sun lotion SPF 30 | aurinkovoide SPF 30 | sollotion SPF 30 | v=sun; m=sun; x=2.4
        sun50 | sun lotion SPF 50 | aurinkovoide SPF 50 | sollotion SPF 50 | v=orange; m=sun; x=2.6
        after | after-sun lotion | aurinkoa hoitava voide | lotion efter solbad | v=sea; m=sun; x=1.6
        deo_r | roll-on deodorant | roll-on-deodorantti | deodorant roll-on | v=lime; t=Roll-on
        deo_s | spray deodorant | suihkedeodorantti | deodorantspray | v=silver
        deo_m | men's deodorant | miesten deodorantti | deodorant för män | v=dark
        shave | shaving foam | partavaahto | raklödder | g=t; v=green
        razor_g | disposable razors | kertakäyttöhöylät | engångsrakhyvlar | g=p; v=blue; x=1.2; t=Razors
        razor_w | women's razors | naisten höylät | rakhyvlar för kvinnor | g=p; v=rose; x=1.3
        """.replace("shower_n | shower gel", "shower_n | shower gel"), form="tube", motif="flower", pop=200),
    Family(2113, "teeth", ("toothpaste", "hammastahna", "tandkräm", "n"), """
        havuranta: mint+paste, paste_s, paste_w, paste_k, paste_g | 75ml=2.6@tube
        arkikori: mint+paste, paste_s | 125ml=1.5@tube
        havuranta: brush_s, brush_m, brush_k, floss, inter | 2pc=3.4@wrap
        arkikori: brush_s, brush_m, floss | 2pc=1.9@wrap
        havuranta: rinse, rinse_f, rinse_g | 500ml=3.9@bottle_pet
        """, """
        paste | {} toothpaste | {}hammastahna | tandkräm med {w} | t=Toothpaste
        paste_s | sensitive toothpaste | vihlovien hampaiden tahna | tandkräm för känsliga tänder | v=blue; t=Sensitive paste
        paste_w | whitening toothpaste | valkaiseva hammastahna | blekande tandkräm | v=silver; t=Whitening paste
        paste_k | children's toothpaste | lasten hammastahna | tandkräm för barn | v=strawberry; m=baby; t=Kids' toothpaste
        paste_g | gum care toothpaste | ikeniä hoitava hammastahna | tandkräm för tandköttet | v=green; t=Gum toothpaste
        brush_s | soft toothbrushes | pehmeät hammasharjat | mjuka tandborstar | g=p; v=mint; t=Soft brushes
        brush_m | medium toothbrushes | keskipehmeät hammasharjat | medelhårda tandborstar | g=p; v=sea; t=Medium brushes
        brush_k | children's toothbrushes | lasten hammasharjat | tandborstar för barn | g=p; v=sun; m=baby; t=Kids' brushes
        floss | dental floss | hammaslanka | tandtråd | v=plain
        inter | interdental brushes | hammasväliharjat | mellanrumsborstar | g=p; v=orange; t=Gap brushes
        rinse | mint mouthwash | minttusuuvesi | munskölj med mint | g=t; v=mint; m=leaf
        rinse_f | fluoride mouthwash | fluorisuuvesi | munskölj med fluor | g=t; v=blue; t=Fluoride rinse
        rinse_g | gum care mouthwash | ikeniä hoitava suuvesi | munskölj för tandköttet | g=t; v=herb; t=Gum mouthwash
        """, form="tube", motif="leaf", pop=200),
    Family(2114, "teeth", ("hygiene", "hygieniatuote", "hygienprodukt", "n"), """
        havuranta: pads_d, pads_n, liners, liners_l, tamp_m, tamp_s | 20pc=2.9@box
        arkikori: pads_d, pads_n, liners | 24pc=1.7@box
        """, """
        pads_d | day pads | päiväsiteet | dagbindor | g=p; v=pink
        pads_n | night pads | yösiteet | nattbindor | g=p; v=purple; x=1.1
        liners | panty liners | pikkuhousunsuojat | trosskydd | g=pp; v=lime; x=.8
        liners_l | long panty liners | pitkät pikkuhousunsuojat | långa trosskydd | g=pp; v=mint; x=.9; t=Long liners
        tamp_m | tampons, medium | tamponit, keskikoko | tamponger, medium | g=p; v=blue; t=Tampons medium
        tamp_s | tampons, super | tamponit, super | tamponger, super | g=p; v=berry; t=Tampons super
        """, form="box", motif="flower", pop=160, tax="food"),
)  # fmt: skip
