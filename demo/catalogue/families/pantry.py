"""Pantry, the rest: spices, oils, jams, world kitchens. Numbers 1661 to 1699."""

from demo.catalogue.family import Family

PANTRY: tuple[Family, ...] = (
    Family(1661, "spices", ("spice", "mauste", "krydda", "n"), """
        aamunkajo: bp, wp, pap, curry_p, cinn, card, ging, turm, cumi, chili_p | 30g=1.9@jar
        arkikori: bp, pap, curry_p, cinn, oreg, basi, garl_p, salt_f | 35g=1.1@pouch
        kotipelto: oreg, basi, thym, rose, dill_d, pars, bay_l, allsp, nutm | 15g=1.9@jar
        arkikori: salt_f, salt_c | 1kg=.85@box
        norrglantan: salt_s, salt_h, glog_s, sill_s | 150g=2.9@jar
        kaukomaa: garam, taco_s, chimi, bbq_r, harissa, zaatar, wok_s, taj | 40g=1.5@pouch
        liesikoti: st_v, st_c, st_b, st_f, st_m | 10x10g=1.9@box
        kotipelto: organic+st_v, organic+st_c | 6x10g=2.5@box
        arkikori: st_v, st_b, st_c | 12x10g=1.3@box
        liesikoti: fond_c, fond_b, fond_v | 240g=3.9@bottle_glass
        kotipelto: saffr | 1g=4.9@box
        """, """
        bp | ground black pepper | jauhettu mustapippuri | mald svartpeppar | v=dark; m=pepper; r=black_pepper; t=Black pepper
        wp | ground white pepper | jauhettu valkopippuri | mald vitpeppar | v=plain; m=pepper; r=white_pepper; t=White pepper
        pap | paprika powder | paprikajauhe | paprikapulver | g=t; v=paprika; m=pepper; r=paprika
        curry_p | curry powder | curryjauhe | currypulver | g=t; v=curry; m=flame; r=curry
        cinn | ground cinnamon | jauhettu kaneli | mald kanel | v=cinnamon; m=star; r=cinnamon
        card | ground cardamom | jauhettu kardemumma | mald kardemumma | v=honey; m=star; x=1.8; r=cardamom
        ging | ground ginger | jauhettu inkivääri | mald ingefära | v=ginger; m=flame; r=ginger
        turm | ground turmeric | jauhettu kurkuma | mald gurkmeja | v=sun; m=sun; r=turmeric
        cumi | ground cumin | jauhettu juustokumina | mald spiskummin | v=walnut; m=leaf; r=cumin
        chili_p | chili powder | chilijauhe | chilipulver | g=t; v=chili; m=flame; r=chili
        oreg | dried oregano | kuivattu oregano | torkad oregano | v=green; m=herb; r=oregano
        basi | dried basil | kuivattu basilika | torkad basilika | v=herb; m=herb; r=basil
        thym | dried thyme | kuivattu timjami | torkad timjan | v=forest; m=herb; r=thyme
        rose | dried rosemary | kuivattu rosmariini | torkad rosmarin | v=blue; m=herb; r=rosemary
        dill_d | dried dill | kuivattu tilli | torkad dill | v=dill; m=herb; r=dill
        pars | dried parsley | kuivattu persilja | torkad persilja | v=lime; m=herb; r=parsley
        bay_l | bay leaves | laakerinlehdet | lagerblad | g=p; v=olive; m=leaf; r=bay
        allsp | whole allspice | kokonainen maustepippuri | hel kryddpeppar | v=brown; m=pepper; r=allspice
        nutm | ground nutmeg | jauhettu muskottipähkinä | mald muskot | v=caramel; m=nut; r=nutmeg
        saffr | saffron threads | sahrami | saffran | g=t; v=flame; m=flower; r=saffron
        garl_p | garlic powder | valkosipulijauhe | vitlökspulver | g=t; v=garlic; m=onion; r=garlic
        salt_f | fine table salt | hieno pöytäsuola | fint bordssalt | g=t; v=blue; m=wave; r=salt; n=0 0 0 0 0 0 99.9; t=Fine salt
        salt_c | coarse sea salt | karkea merisuola | grovt havssalt | g=t; v=sea; m=wave; r=sea_salt; n=0 0 0 0 0 0 99; t=Coarse sea salt
        salt_s | flaked sea salt | sormisuola | flingsalt | g=t; v=plain; m=wave; r=sea_salt; n=0 0 0 0 0 0 99; t=Sea salt flakes
        salt_h | herb salt | yrttisuola | örtsalt | g=t; v=herb; m=herb; r=sea_salt herbs celery onion; n=0.2 0 2 1 1 0.8 90
        glog_s | mulled drink spices | glögimausteet | glöggkryddor | g=p; v=cinnamon; m=star; r=cinnamon clove cardamom ginger; t=Mulling spices
        sill_s | pickling spices | säilöntämausteet | inläggningskryddor | g=p; v=silver; m=leaf; r=allspice bay mustard_seed white_pepper
        garam | garam masala | garam masala | garam masala | v=orange; m=flame; r=coriander cumin cardamom cinnamon clove black_pepper
        taco_s | taco seasoning | tacomauste | tacokrydda | v=tomato; m=corn; r=onion cumin paprika salt chili sugar garlic; n=5 0.6 45 18 14 9 18
        chimi | South American herb mix | eteläamerikkalainen yrttiseos | sydamerikansk örtblandning | v=green; m=herb; r=parsley oregano garlic chili salt; t=Herb mix
        bbq_r | barbecue rub | grillimauste | grillkrydda | v=flame; m=flame; r=paprika sugar salt garlic onion black_pepper; n=4 0.5 45 22 12 8 22
        harissa | harissa spice mix | harissamausteseos | harissakrydda | v=red; m=flame; r=chili coriander caraway garlic salt; n=8 0.8 40 12 20 12 12
        zaatar | thyme and sesame mix | timjami-seesamiseos | timjan- och sesamblandning | v=olive; m=herb; r=thyme sesame salt; n=24 3 28 2 20 12 10
        wok_s | wok seasoning | wokkimauste | wokkrydda | v=ginger; m=flame; r=ginger garlic coriander lemongrass salt sugar; n=3 0.4 52 18 14 8 16
        taj | five-spice mix | viiden mausteen seos | femkryddsblandning | v=walnut; m=star; r=cinnamon clove black_pepper coriander ginger
        st_v | vegetable stock cubes | kasvisliemikuutiot | grönsaksbuljongtärningar | g=p; v=green; m=carrot; r=salt yeast_extract palm_free_fat sugar carrot celery leek; n=18 10 18 8 1 9 50; t=Veggie stock
        st_c | chicken stock cubes | kanaliemikuutiot | hönsbuljongtärningar | g=p; v=lemon; m=hen; r=salt yeast_extract palm_free_fat chicken:3 sugar onion celery; n=18 9 18 7 1 10 50; t=Chicken stock
        st_b | beef stock cubes | lihaliemikuutiot | köttbuljongtärningar | g=p; v=red; m=ox; r=salt yeast_extract beef_fat beef:3 sugar onion celery; n=18 9 16 6 1 11 50; t=Beef stock
        st_f | fish stock cubes | kalaliemikuutiot | fiskbuljongtärningar | g=p; v=sea; m=fish; r=salt yeast_extract palm_free_fat cod:3 onion celery dill; n=18 10 16 6 1 11 50; t=Fish stock
        st_m | mushroom stock cubes | sieniliemikuutiot | svampbuljongtärningar | g=p; v=brown; m=mushroom; r=salt yeast_extract palm_free_fat mushroom:3 onion; n=18 10 18 7 1 10 48; t=Mushroom stock
        fond_c | chicken fond | kanafondi | kycklingfond | v=sun; m=hen; r=water chicken:10 yeast_extract salt onion carrot; n=0.6 0.2 6 4 0.2 5 12
        fond_b | beef fond | lihafondi | oxfond | v=dark; m=ox; r=water beef:10 yeast_extract salt onion tomato_puree; n=0.6 0.2 8 5 0.2 5 12
        fond_v | vegetable fond | kasvisfondi | grönsaksfond | v=herb; m=leaf; r=water carrot onion celery tomato_puree yeast_extract salt; n=0.4 0.1 9 6 0.4 3 12
        """, form="jar", motif="herb", recipe="spices", nutrition="7 1.5 40 4 25 11 0.1", pop=260),
    Family(1671, "oils", ("oil", "öljy", "olja", "n"), """
        arkikori: rape, sunf, olive_e | 500ml=2.9@bottle_pet
        kotipelto: rape, organic+cold_r, linseed_o, butter_o | 500ml=3.9@bottle_glass
        arkikori: rape | 900ml=3.6@bottle_pet
        valdirame: olive_e, olive_m, olive_fr, lemon_o, garlic_o, chili_o, truff_o | 500ml=7.9@bottle_glass
        valdirame: olive_e | 1l=13.9@bottle_glass
        kaukomaa: ses_o, coco_o, pea_o, avo_o | 250ml=3.9@bottle_glass
        valdirame: balsa, balsa_w, balsa_c, wine_r, wine_w | 250ml=3.2@bottle_glass
        norrglantan: apple_v, white_v, berry_v | 500ml=2.9@bottle_glass
        arkikori: white_v, spirit_v | 500ml=1.2@bottle_pet
        kaukomaa: rice_v | 250ml=2.6@bottle_glass
        """, """
        rape | rapeseed ~ | rypsi~ | raps~ | v=lemon; r=rapeseed_oil; n=100 7 0 0 0 0 0
        cold_r | cold-pressed rapeseed ~ | kylmäpuristettu rypsi~ | kallpressad raps~ | v=honey; x=1.3; r=rapeseed_oil; n=100 7 0 0 0 0 0; t=Cold-pressed oil
        sunf | sunflower ~ | auringonkukka~ | solros~ | v=sun; m=sun; r=sunflower_oil; n=100 11 0 0 0 0 0
        olive_e | extra virgin olive ~ | ekstra-neitsytoliivi~ | extra jungfruoliv~ | v=green; r=extra_olive_oil; n=100 14 0 0 0 0 0; t=Olive oil
        olive_m | mild olive ~ | mieto oliivi~ | mild oliv~ | v=lime; x=.85; r=olive_oil; n=100 14 0 0 0 0 0
        olive_fr | fruity olive ~ | hedelmäinen oliivi~ | fruktig oliv~ | v=herb; x=1.2; r=extra_olive_oil; n=100 14 0 0 0 0 0
        lemon_o | lemon olive ~ | sitruunaoliivi~ | oliv~ med citron | v=lemon; m=lemon; r=extra_olive_oil lemon; n=100 14 0 0 0 0 0
        garlic_o | garlic olive ~ | valkosipulioliivi~ | oliv~ med vitlök | v=garlic; m=onion; r=extra_olive_oil garlic; n=100 14 0 0 0 0 0
        chili_o | chili olive ~ | chilioliivi~ | oliv~ med chili | v=chili; m=flame; r=extra_olive_oil chili; n=100 14 0 0 0 0 0
        truff_o | mushroom olive ~ | sienioliivi~ | oliv~ med svamp | v=dark; m=mushroom; x=1.3; r=extra_olive_oil mushroom; n=100 14 0 0 0 0 0
        linseed_o | linseed ~ | pellava~ | lin~ | v=brown; r=linseed; n=100 9 0 0 0 0 0
        butter_o | butter-flavoured rapeseed ~ | voinmakuinen rypsi~ | raps~ med smörsmak | v=vanilla; r=rapeseed_oil flavouring; n=100 7 0 0 0 0 0; t=Buttery rape oil
        ses_o | toasted sesame ~ | paahdettu seesami~ | rostad sesam~ | v=walnut; r=sesame_oil; n=100 15 0 0 0 0 0; t=Sesame oil
        coco_o | coconut ~ | kookos~ | kokos~ | v=plain; m=nut; r=coconut_oil; n=100 90 0 0 0 0 0
        pea_o | peanut ~ | maapähkinä~ | jordnöts~ | v=caramel; m=nut; r=peanut_oil; n=100 18 0 0 0 0 0
        avo_o | avocado ~ | avokado~ | avokado~ | v=lime; m=leaf; x=1.4; r=avocado; n=100 16 0 0 0 0 0
        balsa | balsamic vinegar | balsamietikka | balsamvinäger | v=dark; m=grape; r=balsamic; n=0 0 18 16 0 0.4 0.05
        balsa_w | white balsamic vinegar | valkoinen balsamietikka | vit balsamvinäger | v=plain; m=grape; r=balsamic; n=0 0 20 19 0 0.2 0.05; t=White balsamic
        balsa_c | balsamic cream | balsamitahna | balsamkräm | v=brown; m=grape; r=balsamic sugar starch; n=0 0 45 38 0 0.4 0.1
        wine_r | red wine vinegar | punaviinietikka | rödvinsvinäger | v=cherry; m=grape; r=wine_vinegar; n=0 0 0.4 0.3 0 0 0.02
        wine_w | white wine vinegar | valkoviinietikka | vitvinsvinäger | v=lemon; m=grape; r=wine_vinegar; n=0 0 0.4 0.3 0 0 0.02
        apple_v | apple cider vinegar | omenaetikka | äppelcidervinäger | v=green; m=apple; r=apple_wine; n=0 0 0.9 0.4 0 0 0.01
        berry_v | blackcurrant vinegar | mustaherukkaetikka | svartvinbärsvinäger | v=purple; m=berry; r=vinegar blackcurrant sugar; n=0 0 12 11 0 0.1 0.01
        white_v | white vinegar | valkoetikka | vit vinäger | v=silver; m=drop; r=vinegar; n=0 0 0 0 0 0 0
        spirit_v | spirit vinegar 10% | väkiviinaetikka 10 % | ättika 10 % | v=blue; m=drop; r=vinegar; n=0 0 0 0 0 0 0
        rice_v | rice vinegar | riisiviinietikka | risvinäger | v=pink; m=rice; r=vinegar rice; n=0 0 3 1 0 0.1 0.01
        """, form="bottle_glass", motif="drop", recipe="rapeseed_oil", nutrition="100 8 0 0 0 0 0", pop=280),
    Family(1681, "jams", ("{} jam", "{}hillo", "{}sylt", "n"), """
        marjasuo: strawberry, raspberry, blueberry, lingonberry, cloudberry, blackcurrant, orange+marm, apricot | 400g=3.1
        arkikori: strawberry, raspberry, orange+marm | 600g=2.6
        norrglantan: lingonberry, cloudberry, gooseberry, cherry | 400g=3.6
        kotipelto: organic+strawberry, organic+lingonberry | 280g=3.6
        marjasuo: strawberry+light_j, raspberry+light_j, apple+mash, lingonberry+crush | 340g=2.9
        kotipelto: honey_s, honey_l, honey_f, organic+honey_s | 350g=5.4
        arkikori: honey_l | 450g=4.9@bottle_pet
        sokerisiipi: choc_sp, choc_h, caramel_sp | 350g=3.9
        napsula: pb_s, pb_c, pb_h, almond_b, cash_b, hazel_b | 350g=3.9
        arkikori: pb_s, pb_c, choc_sp | 350g=2.9
        """, """
        marm | {} marmalade | {}marmeladi | {}marmelad | r=sugar @40 water pectin acid
        light_j | lighter {} jam | kevyt {}hillo | lättsockrad {}sylt | r=@60 water sugar pectin acid preservative; n=0.3 0 26 25 1.5 0.5 0.02
        mash | {} sauce | {}sose | {}mos | r=@80 sugar water acid; n=0.1 0 18 17 1.4 0.3 0.01
        crush | stirred {} | {}survos | rårörda {w} | r=@60 sugar; n=0.4 0 44 43 1.8 0.3 0
        honey_s | creamy honey | pehmeä hunaja | krämig honung | v=honey; m=honey; r=honey; n=0 0 81 80 0 0.3 0.01
        honey_l | runny honey | juokseva hunaja | flytande honung | v=sun; m=honey; r=honey; n=0 0 81 80 0 0.3 0.01
        honey_f | forest honey | metsähunaja | skogshonung | v=brown; m=honey; x=1.2; r=honey; n=0 0 81 80 0 0.3 0.01
        choc_sp | chocolate hazelnut spread | suklaa-pähkinälevite | choklad- och nötkräm | v=chocolate; m=cocoa; r=sugar sunflower_oil hazelnut:13 cocoa:7 milk_powder soy_lecithin; n=31 8 57 55 3 6 0.1; t=Choco hazelnut
        choc_h | dark chocolate spread | tumma suklaalevite | mörk chokladkräm | v=dark; m=cocoa; r=sugar sunflower_oil cocoa:15 soy_lecithin; n=32 7 52 48 6 5 0.05; t=Dark choco spread
        caramel_sp | caramel spread | kinuskilevite | kolakräm | v=caramel; m=star; r=sugar milk cream butter salt; n=14 9 58 56 0 4 0.6
        pb_s | smooth peanut butter | sileä maapähkinälevite | slät jordnötskräm | g=t n; v=peanut; m=nut; r=peanut:95 rapeseed_oil salt; n=50 8 12 6 7 25 0.8; t=Peanut butter
        pb_c | crunchy peanut butter | rouhea maapähkinälevite | grov jordnötskräm | v=orange; m=nut; r=peanut:95 rapeseed_oil salt; n=50 8 12 6 7 25 0.8; t=Crunchy peanut
        pb_h | honey peanut butter | hunajamaapähkinälevite | jordnötskräm med honung | v=honey; m=nut; r=peanut:88 honey:8 rapeseed_oil salt; n=46 7 18 13 6 23 0.7; t=Honey peanut
        almond_b | almond butter | mantelilevite | mandelkräm | v=almond; m=nut; x=1.5; r=almond; n=55 4.4 7 5 11 23 0.01
        cash_b | cashew butter | cashewlevite | cashewkräm | v=vanilla; m=nut; x=1.5; r=cashew; n=48 9 25 6 4 19 0.02
        hazel_b | hazelnut butter | hasselpähkinälevite | hasselnötskräm | v=walnut; m=nut; x=1.6; r=hazelnut; n=62 5 7 4 9 15 0.01
        """.replace("g=t n; ", ""), form="jar", motif="berry", recipe="sugar @45 water pectin acid",
        nutrition="0.2 0 55 54 1 0.4 0.02", pop=260),
    Family(1691, "world", ("world food", "maailman ruoka", "världsmat", "n"), """
        kaukomaa: soy_d, soy_l, tam, oyster, fish_s, teri, hoisin, sweet_s, satay | 250ml=2.6@bottle_glass
        kaukomaa: curry_r, curry_g, curry_y, tikka_p, madras_p, miso_p, kimchi, ginger_s | 195g=3.1@jar
        kaukomaa: tikka_s, korma_s, butter_s, thai_s, masala_s | 400g=3.3@jar
        kaukomaa: taco_k, fajita_k, taco_sh, tort_k, enchi, refried, taco_sauce | 300g=3.4@box
        arkikori: soy_d, taco_sh, taco_sauce, tikka_s | 240g=1.9@jar
        kaukomaa: nori, wasabi_t, sesame_s, panko, prawn_c, rice_paper, tahini_j, papad | 100g=2.6@pouch
        kaukomaa: gluten_free+tam, organic+soy_d | 250ml=3.2@bottle_glass
        """, """
        soy_d | dark soy sauce | tumma soijakastike | mörk sojasås | v=dark; m=bean; r=soy_sauce water sugar; n=0 0 10 8 0 6 15
        soy_l | light soy sauce | vaalea soijakastike | ljus sojasås | v=caramel; m=bean; r=soy_sauce water; n=0 0 6 2 0 7 16
        tam | tamari sauce | tamarikastike | tamarisås | v=black; m=bean; x=1.3; r=tamari; n=0 0 6 2 0 10 16
        oyster | oyster sauce | osterikastike | ostronsås | v=brown; m=wave; r=oyster_sauce sugar water salt starch; n=0.2 0 24 18 0 3 10
        fish_s | fish sauce | kalakastike | fisksås | v=sea; m=fish; r=fish_sauce salt sugar; n=0 0 4 4 0 10 25
        teri | teriyaki sauce | teriyakikastike | teriyakisås | v=walnut; m=flame; r=soy_sauce sugar water ginger starch; n=0 0 32 28 0 3 7
        hoisin | hoisin sauce | hoisinkastike | hoisinsås | v=purple; m=bean; r=sugar soy_sauce water garlic sesame_oil starch; n=1.5 0.3 44 38 1 3 6
        sweet_s | sweet and sour sauce | hapanimeläkastike | sötsur sås | v=orange; m=sun; r=water sugar pineapple tomato_puree vinegar starch; n=0.1 0 30 27 0.3 0.4 1.2
        satay | peanut satay sauce | maapähkinäsataykastike | sataysås med jordnötter | v=peanut; m=nut; r=water peanut:20 coconut_milk sugar chili salt; n=16 5 18 13 2 6 1.5; t=Satay sauce
        curry_r | red curry paste | punainen currytahna | röd currypasta | v=red; m=flame; r=chili lemongrass garlic onion salt shrimp; n=2 0.3 14 6 5 3 9
        curry_g | green curry paste | vihreä currytahna | grön currypasta | v=green; m=flame; r=chili lemongrass garlic onion coriander salt; n=2 0.3 14 6 5 2.4 9
        curry_y | yellow curry paste | keltainen currytahna | gul currypasta | v=curry; m=flame; r=onion garlic turmeric curry lemongrass salt; n=3 0.4 18 7 5 2.6 9
        tikka_p | tikka paste | tikkatahna | tikkapasta | v=flame; m=flame; r=tomato_puree sunflower_oil curry ginger garlic salt; n=14 1.6 12 5 5 3 6
        madras_p | madras paste | madrastahna | madraspasta | v=chili; m=flame; r=tomato_puree sunflower_oil curry chili garlic salt; n=14 1.6 12 5 5 3 6
        miso_p | miso paste | misotahna | misopasta | v=caramel; m=bean; r=miso; n=5 0.8 22 10 5 12 11
        kimchi | kimchi | kimchi | kimchi | v=tomato; m=leaf; r=cabbage:75 carrot chili garlic ginger fish_sauce salt; n=0.4 0.1 4 2 2 1.6 1.8
        ginger_s | pickled ginger | marinoitu inkivääri | inlagd ingefära | v=pink; m=flame; r=ginger:60 water vinegar sugar salt; n=0.2 0 12 10 1.6 0.4 2
        tikka_s | tikka masala sauce | tikka masala -kastike | tikka masalasås | v=orange; m=flame; r=water tomato cream onion curry ginger sugar salt; n=6 2.4 9 7 1.2 1.6 1
        korma_s | korma sauce | kormakastike | kormasås | v=vanilla; m=flame; r=water coconut_milk onion cream curry cashew:2 sugar salt; n=8 5 10 7 1.2 1.6 0.9
        butter_s | butter chicken sauce | voikanakastike | sås för smörkyckling | v=honey; m=flame; r=water tomato cream butter onion curry sugar salt; n=8 4.5 9 7 1 1.6 0.9; t=Butter sauce
        thai_s | Thai coconut curry sauce | thaicurrykastike | thaicurrysås | v=lime; m=flame; r=water coconut_milk:30 lemongrass chili sugar salt; n=7 6 7 5 0.6 1 1; t=Thai curry sauce
        masala_s | spinach masala sauce | pinaattimasalakastike | masalasås med spenat | v=herb; m=leaf; r=water spinach:25 onion cream curry salt; n=5 2 6 3 1.6 2 1
        taco_k | taco dinner kit | tacoateriapakkaus | tacokit | g=ts; v=tomato; m=corn; r=corn_flour sunflower_oil tomato onion cumin chili salt; n=9 1 50 6 5 6 1.6
        fajita_k | fajita dinner kit | fajita-ateriapakkaus | fajitakit | g=ts; v=chili; m=corn; r=wheat_flour water tomato onion rapeseed_oil chili salt; n=5 0.6 46 6 3 7 1.6
        taco_sh | taco shells | tacokuoret | tacoskal | g=pp; v=corn; m=corn; r=corn_flour sunflower_oil salt; n=22 2.2 61 1 5 7 0.6; x=.8
        tort_k | tortilla chips tubs | tortillaveneet | tortillabåtar | g=p; v=sun; m=corn; r=wheat_flour water rapeseed_oil salt; n=10 1 52 3 3 8 1.1; t=Tortilla boats
        enchi | enchilada dinner kit | enchilada-ateriapakkaus | enchiladakit | g=ts; v=flame; m=corn; r=wheat_flour water tomato onion rapeseed_oil cumin salt; n=5 0.6 44 6 3 6 1.6
        refried | mashed spiced beans | maustettu papusose | kryddig bönröra | v=brown; m=bean; r=kidney_beans:60 water onion rapeseed_oil cumin salt; n=2 0.2 13 1 6 6 0.9; x=.7
        taco_sauce | taco sauce | tacokastike | tacosås | v=red; m=tomato; r=tomato:60 onion jalapeno sugar vinegar salt; n=0.3 0 8 6 1.2 1.2 1.4; x=.75
        nori | seaweed sheets | merileväarkit | sjögräsark | g=p; v=herb; m=wave; r=seaweed; n=2 0.5 6 1 35 40 1.5
        wasabi_t | wasabi paste | wasabitahna | wasabipasta | v=lime; m=flame; r=wasabi horseradish sunflower_oil salt; n=10 1 36 12 6 3 6
        sesame_s | sesame seeds | seesaminsiemenet | sesamfrön | g=p; v=vanilla; m=wheat; r=sesame; n=53 7 9 0.5 12 20 0.05
        panko | Japanese breadcrumbs | panko-korppujauhot | pankoströbröd | g=tp; v=caramel; m=wheat; r=wheat_flour yeast salt sugar; n=2 0.4 73 5 4 12 1.2
        prawn_c | prawn crackers | katkarapulastut | räkchips | g=p; v=pink; m=shrimp; r=starch shrimp:12 sunflower_oil sugar salt; n=30 3 60 6 1 3 2
        rice_paper | rice paper sheets | riisipaperiarkit | rispapper | g=tp; v=plain; m=rice; r=rice water salt; n=0.3 0.1 84 0 1 3 0.9
        tahini_j | sesame paste | tahini | sesampasta | v=walnut; m=bean; x=1.3; r=tahini; n=56 8 10 1 9 21 0.1
        papad | lentil crisps | papadamit | linsbröd | g=pp; v=sun; m=bean; r=lentils sunflower_oil salt; n=12 1.4 45 2 12 20 4
        """, form="jar", motif="flame", recipe="water", nutrition="8 2 15 8 2 3 3", pop=220, may_contain="peanuts sesame"),
)  # fmt: skip
