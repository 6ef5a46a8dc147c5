"""Pantry, what is dry: flour, sugar, cereals, pasta, rice. Numbers 1601 to 1629."""

from demo.catalogue.family import Family

DRY_GOODS: tuple[Family, ...] = (
    Family(1601, "flour", ("flour", "jauho", "mjöl", "t"), """
        myllylampi: wheat, half, rye, graham, barley, semo, bread_f, pizza | 1kg=1.49
        myllylampi: wheat | 2kg=2.19@sack
        arkikori: wheat, rye, half | 2kg=1.95@sack
        kotipelto: organic+wheat, organic+rye, organic+spelt, oat_fl, almond_fl, coco_fl | 700g=2.3
        myllylampi: gluten_free+mix, gluten_free+oat_fl, buck, rice_fl, corn_fl, potato_st, corn_st | 500g=2.6
        valdirame: pizza, durum_f | 1kg=2.6
        """, """
        wheat | wheat ~ | vehnä~ | vete~ | v=blue; r=wheat_flour; x=.85
        half | coarse wheat ~ | puolikarkea vehnä~ | grovt vete~ | v=red; r=wheat_flour; x=.85
        rye | rye ~ | ruis~ | råg~ | v=brown; m=rye; r=wholerye_flour
        graham | graham ~ | graham~ | grahams~ | v=caramel; r=wholewheat_flour
        barley | barley ~ | ohra~ | korn~ | v=sun; m=barley; r=barley_flour
        semo | wheat semolina | mannasuurimo | mannagryn | g=ps; v=lemon; r=semolina
        bread_f | bread ~ mix | hiivaleipä~ | matbröds~ | v=walnut; r=wheat_flour rye_flour wheat_bran
        pizza | pizza ~ | pizza~ | pizza~ | v=tomato; r=wheat_flour
        spelt | spelt ~ | speltti~ | dinkel~ | v=herb; r=spelt_flour
        oat_fl | oat ~ | kaura~ | havre~ | v=oat; m=oat; r=oat; n=7 1.2 60 1 9 13 0.01
        almond_fl | almond ~ | manteli~ | mandel~ | v=almond; m=nut; x=2.6; r=almond; n=50 4 7 5 12 21 0.01
        coco_fl | coconut ~ | kookos~ | kokos~ | v=plain; m=nut; x=1.6; r=coconut; n=14 12 20 8 38 18 0.1
        mix | baking ~ mix | leivonta~seos | bak~smix | v=pink; r=rice_flour potato_starch corn_flour stabiliser
        buck | buckwheat ~ | tattari~ | bovete~ | v=dark; r=buckwheat; n=2.5 0.6 70 1 5 11 0.01
        rice_fl | rice ~ | riisi~ | ris~ | v=vanilla; m=rice; r=rice; n=0.9 0.2 79 0.2 1.3 7 0.01
        corn_fl | maize ~ | maissi~ | majs~ | v=corn; m=corn; r=maize
        potato_st | potato starch | perunajauho | potatismjöl | v=potato; m=potato; x=.9; r=potato_starch; n=0 0 80 0 0 0.2 0.01
        corn_st | maize starch | maissitärkkelys | majsstärkelse | g=n; v=green; m=corn; x=.9; r=corn_starch; n=0 0 86 0 0 0.3 0.01
        durum_f | durum wheat ~ | durumvehnä~ | durumvete~ | v=honey; r=durum
        """, form="bag", motif="wheat", recipe="wheat_flour", nutrition="1.7 0.3 70 1.5 5 11 0.01", pop=380, diet="vegan"),
    Family(1602, "flour", ("sugar", "sokeri", "socker", "t"), """
        arkikori: white, icing, jam_s | 1kg=1.55
        sokerisiipi: white, brown, icing, pearl, vanilla_s, muscovado, cane | 500g=1.6
        kotipelto: organic+cane, organic+coco_s | 400g=2.9
        sokerisiipi: syrup, dark_syrup, xyl, ery | 750g=2.9@bottle_pet
        kaukomaa: agave, maple | 350g=4.2@bottle_pet
        """, """
        white | caster ~ | kide~ | strö~ | v=blue
        icing | icing ~ | tomu~ | flor~ | v=plain; r=sugar potato_starch
        jam_s | jam ~ | hillo~ | sylt~ | v=red; r=sugar pectin acid
        brown | brown ~ | fariini~ | farin~ | v=brown
        pearl | pearl ~ | rae~ | pärl~ | v=lemon
        vanilla_s | vanilla ~ | vanilja~ | vanilj~ | v=vanilla; m=flower; x=1.4; r=sugar vanilla
        muscovado | dark cane ~ | tumma ruoko~ | mörkt rör~ | v=dark; r=cane_sugar
        cane | cane ~ | ruoko~ | rör~ | v=caramel; r=cane_sugar
        coco_s | coconut ~ | kookos~ | kokos~ | v=walnut; m=nut; r=coconut; n=0 0 94 92 0 1 0.3
        syrup | light syrup | vaalea siirappi | ljus sirap | g=n; v=honey; r=syrup; n=0 0 78 78 0 0 0.1
        dark_syrup | dark syrup | tumma siirappi | mörk sirap | g=n; v=black; r=syrup; n=0 0 78 76 0 0.5 0.5
        xyl | birch sweetener | ksylitoli | björksötningsmedel | v=mint; x=2; r=xylitol; n=0 0 60 0 0 0 0; t=Birch sweetener
        ery | fermented sweetener | erytritoli | fermenterat sötningsmedel | v=green; x=1.8; r=sweetener; n=0 0 1 0 0 0 0; t=Sweetener
        agave | agave syrup | agavesiirappi | agavesirap | g=n; v=sun; r=syrup; n=0 0 76 74 0 0 0
        maple | maple syrup | vaahterasiirappi | lönnsirap | g=n; v=orange; x=1.7; r=syrup; n=0 0 67 60 0 0 0
        """, form="bag", motif="star", recipe="sugar", nutrition="0 0 100 100 0 0 0", pop=320),
    Family(1603, "flour", ("baking aid", "leivontatarvike", "bakhjälp", "n"), """
        myllylampi: yeast_d, powder, soda, psyll | 100g=1.2
        arkikori: powder, yeast_d, van_s | 130g=.99
        sokerisiipi: choc_d, choc_w, choc_m, cocos, alm_f, marz, sprink, gelat, pearls | 150g=2.3
        myllylampi: mix_c, mix_m, mix_p, mix_b, mix_r | 450g=2.9@box
        uuniharju: yeast_f | 50g=.35@block
        kotipelto: linseed, chia_s, poppy_s, bran, oatbran | 250g=2.2
        """, """
        yeast_f | fresh yeast | tuorehiiva | färsk jäst | v=lemon; r=yeast; n=1 0.2 10 1 7 12 0.1
        yeast_d | dry yeast | kuivahiiva | torrjäst | v=red; r=yeast; n=6 1 18 2 25 45 0.2
        powder | baking powder | leivinjauhe | bakpulver | g=t; v=blue; r=baking_powder wheat_starch; n=0 0 28 0 0 0 30
        soda | baking soda | ruokasooda | bikarbonat | v=plain; r=potash; n=0 0 0 0 0 0 60
        van_s | vanilla powder | vaniljajauhe | vaniljpulver | g=t; v=vanilla; m=flower; r=sugar vanilla; n=0 0 98 97 0 0 0
        psyll | psyllium husk | psyllium | psyllium | v=walnut; x=3; r=fibre; n=0.6 0.1 2 0 86 2 0.2
        choc_d | dark baking chocolate | tumma leivontasuklaa | mörk bakchoklad | v=dark; m=cocoa; r=dark_chocolate soy_lecithin; n=31 19 50 44 8 6 0.01; t=Dark baking choc
        choc_m | milk baking chocolate | maitoleivontasuklaa | bakchoklad av mjölk | v=chocolate; m=cocoa; r=milk_chocolate soy_lecithin; n=31 19 58 57 2 7 0.2; t=Milk baking choc
        choc_w | white baking chocolate | valkoinen leivontasuklaa | vit bakchoklad | v=vanilla; m=cocoa; r=white_chocolate soy_lecithin; n=32 20 59 59 0 6 0.2; t=White baking choc
        cocos | coconut flakes | kookoshiutaleet | kokosflingor | g=p; v=plain; m=nut; r=coconut; n=62 56 7 7 15 7 0.1
        alm_f | ground almonds | mantelijauhe | mald mandel | v=almond; m=nut; x=1.4; r=almond; n=52 4 6 4 12 21 0.01
        marz | almond paste | mantelimassa | mandelmassa | v=honey; m=nut; x=1.2; r=almond:50 sugar water; n=27 2 46 44 6 11 0.01
        sprink | coloured sprinkles | värikkäät strösselit | färgat strössel | v=pink; r=sugar corn_starch colour colour_red; n=1 0.5 95 88 0 0.2 0.01
        pearls | chocolate pearls | suklaarakeet | chokladpärlor | g=p; v=brown; m=cocoa; r=dark_chocolate sugar; n=20 12 68 60 4 4 0.02
        gelat | gelatine leaves | liivatelehdet | gelatinblad | g=tp; v=silver; x=1.1; r=gelatine; n=0 0 0 0 0 85 0.4
        mix_c | chocolate cake mix | suklaakakkuainekset | chokladkaksmix | v=chocolate; m=cocoa; r=sugar wheat_flour cocoa:8 baking_powder salt; n=2.5 1.3 78 46 4 7 1
        mix_m | muffin mix | muffinssiainekset | muffinsmix | v=blueberry; r=wheat_flour sugar starch baking_powder salt; n=1.2 0.3 82 38 2 6 1
        mix_p | pancake mix | lettuainekset | pannkaksmix | v=lemon; m=egg; r=wheat_flour milk_powder egg sugar salt; n=2 0.8 73 9 3 13 1
        mix_b | bread mix with seeds | siemenleipäainekset | brödmix med frön | v=green; r=wheat_flour rye_flour linseed sunflower_seed yeast salt; n=6 0.7 60 2 9 13 1.5; t=Seed bread mix
        mix_r | rye bread mix | ruisleipäainekset | rågbrödsmix | v=brown; m=rye; r=wholerye_flour wheat_flour rye_malt yeast salt; n=2 0.3 62 3 13 10 1.4
        linseed | crushed linseed | pellavansiemenrouhe | krossade linfrön | g=sp; v=brown; m=wheat; r=linseed; n=40 3.8 2 1.5 27 20 0.1
        chia_s | chia seeds | chiansiemenet | chiafrön | g=p; v=dark; m=wheat; x=1.5; r=chia; n=31 3.3 5 1 34 20 0.02
        poppy_s | poppy seeds | unikonsiemenet | vallmofrön | g=p; v=blue; m=wheat; x=1.5; r=poppy_seed; n=42 4.5 9 3 19 18 0.02
        bran | wheat bran | vehnälese | vetekli | g=t; v=caramel; r=wheat_bran; n=5 0.8 22 2 43 15 0.01
        oatbran | oat bran | kauralese | havrekli | g=t; v=oat; m=oat; r=oat_bran; n=8 1.4 46 2 16 17 0.01
        """.replace("g=sp", "g=p").replace("linseed | crushed", "linseed | crushed"),
        form="pouch", motif="wheat", pop=220, recipe="wheat_flour", nutrition="1 0.2 70 10 3 8 0.5"),
    Family(1611, "cereals", ("cereal", "mysli", "müsli", "n"), """
        myllylampi: oats, oats_l, rye_f, four_f, barley_fl, oats_q | 1kg=1.95@box
        kotipelto: organic+oats, organic+oats_l, organic+four_f, gluten_free+oats | 750g=2.2@box
        arkikori: oats, four_f, oats_q | 1kg=1.45@bag
        kotipelto: gran_n, gran_b, gran_h, gran_c, mus_f, mus_n | 450g=3.9@pouch
        norrglantan: mus_f, mus_b, mus_n, crunch_c, crunch_b | 750g=4.2@bag
        arkikori: mus_f, crunch_c, flakes, rings, choc_p | 500g=2.3@box
        myllylampi: flakes, rice_p, choc_p, honey_r, cinn, bran_f, weet | 375g=3.3@box
        myllylampi: inst_o, inst_b, inst_a, inst_c | 8x40g=2.6@box
        kotipelto: inst_o, inst_b, inst_s | 6x45g=2.9@box
        myllylampi: rice_pp, barl_w, semo_w, buck_w, millet_f | 500g=1.9@bag
        """, """
        oats | oat flakes | kaurahiutaleet | havregryn | g=tp; v=red; m=oat; r=oat_flakes
        oats_l | large oat flakes | isot kaurahiutaleet | stora havregryn | g=pp; v=brown; m=oat; r=oat_flakes
        oats_q | quick oat flakes | pikakaurahiutaleet | snabba havregryn | g=pp; v=orange; m=oat; r=oat_flakes
        rye_f | rye flakes | ruishiutaleet | rågflingor | g=p; v=walnut; m=rye; r=rye; n=1.8 0.3 62 1 15 9 0.01
        four_f | four-grain flakes | neljän viljan hiutaleet | fyrkornsflingor | g=p; v=green; r=oat_flakes rye wheat barley; n=3 0.5 61 1 12 11 0.01; t=Four-grain flake
        barley_fl | barley flakes | ohrahiutaleet | kornflingor | g=p; v=sun; m=barley; r=barley; n=2 0.4 65 1 12 10 0.01
        gran_n | almond granola | manteligranola | granola med mandel | v=almond; m=nut; r=oat_flakes almond:10 honey rapeseed_oil salt; n=20 1.8 54 15 8 11 0.2
        gran_b | berry granola | marjagranola | granola med bär | v=berry; m=berry; r=oat_flakes honey rapeseed_oil blueberry:3 blackcurrant:2 salt; n=14 1.2 60 18 8 9 0.2
        gran_h | honey granola | hunajagranola | granola med honung | v=honey; m=honey; r=oat_flakes honey:10 rapeseed_oil sunflower_seed salt; n=16 1.5 58 18 7 10 0.2
        gran_c | cocoa granola | kaakaogranola | granola med kakao | v=chocolate; m=cocoa; r=oat_flakes sugar rapeseed_oil cocoa:5 coconut salt; n=18 5 57 18 9 9 0.2
        mus_f | fruit muesli | hedelmämysli | fruktmüsli | v=orange; m=apple; r=oat_flakes raisin:12 wheat rye apple banana; n=4 0.7 65 18 8 9 0.05
        mus_b | berry muesli | marjamysli | bärmüsli | v=purple; m=berry; r=oat_flakes wheat barley strawberry:2 blackcurrant:2 raspberry:1; n=4 0.7 64 9 9 10 0.05
        mus_n | nut muesli | pähkinämysli | nötmüsli | v=hazel; m=nut; r=oat_flakes hazelnut:8 almond:5 raisin wheat sunflower_seed; n=13 1.5 55 10 9 12 0.05
        crunch_c | chocolate crunch muesli | suklaamurumysli | knaprig müsli med choklad | v=cocoa; m=cocoa; r=oat_flakes sugar rapeseed_oil dark_chocolate:10 wheat_flour salt; n=17 5 62 24 6 8 0.3; t=Choco crunch
        crunch_b | raspberry crunch muesli | vadelmamurumysli | knaprig müsli med hallon | v=raspberry; m=raspberry; r=oat_flakes sugar rapeseed_oil wheat_flour raspberry:2 salt; n=14 1.3 66 22 6 8 0.3; t=Raspberry crunch
        flakes | maize flakes | maissihiutaleet | majsflingor | g=p; v=corn; m=corn; r=maize:95 sugar salt barley_malt; n=0.9 0.2 83 7 3 8 1
        rings | honey oat rings | hunajakaurarenkaat | havreringar med honung | g=p; v=honey; m=oat; r=oat:60 wheat_flour sugar honey:3 salt; n=5 0.9 71 20 7 10 0.7
        choc_p | chocolate rice pops | suklaariisimurot | chokladrisflingor | g=p; v=chocolate; m=cocoa; r=rice:60 sugar cocoa:6 salt; n=2.5 1.2 82 25 3 6 0.5
        rice_p | puffed rice | riisimurot | puffat ris | g=tp; v=blue; m=rice; r=rice sugar salt; n=1 0.2 86 8 1.5 7 0.9
        honey_r | honey puffed wheat | hunajavehnämurot | honungspuffat vete | g=tp; v=sun; m=honey; r=wheat:55 sugar honey:6 salt; n=1.8 0.3 82 38 5 7 0.2
        cinn | cinnamon squares | kanelimurot | kanelrutor | g=p; v=cinnamon; r=wheat_flour rice_flour sugar rapeseed_oil cinnamon salt; n=9 0.9 75 24 4 6 0.8
        bran_f | wheat bran flakes | vehnäleseohutmurot | vetekliflingor | g=p; v=brown; r=wheat wheat_bran:25 sugar salt; n=2.5 0.5 65 14 17 11 0.9
        weet | wholewheat biscuits | täysjyvävehnämurot | fullkornsvetekuddar | g=p; v=caramel; r=wheat; n=2 0.4 68 1 11 12 0.02; t=Wheat biscuits
        inst_o | instant oat porridge | pikakaurapuuro | snabb havregröt | v=oat; m=oat; r=oat_flakes salt; x=.9
        inst_b | blueberry instant porridge | mustikkapikapuuro | snabb gröt med blåbär | v=blueberry; m=blueberry; r=oat_flakes sugar blueberry:4 milk_powder salt; n=6 1.5 67 18 8 10 0.3; t=Blueberry instant
        inst_a | apple and cinnamon instant porridge | omena-kanelipikapuuro | snabb gröt med äpple och kanel | v=cinnamon; m=apple; r=oat_flakes sugar apple:5 cinnamon salt; n=6 1 67 18 9 9 0.3; t=Apple instant
        inst_c | chocolate instant porridge | suklaapikapuuro | snabb gröt med choklad | v=chocolate; m=cocoa; r=oat_flakes sugar dark_chocolate:8 cocoa salt; n=9 3 63 19 9 10 0.3; t=Choco instant
        inst_s | strawberry instant porridge | mansikkapikapuuro | snabb gröt med jordgubb | v=strawberry; m=strawberry; r=oat_flakes sugar strawberry:4 salt; n=6 1 67 17 9 9 0.3; t=Berry instant
        rice_pp | porridge rice | puuroriisi | grötris | g=t; v=plain; m=rice; r=rice; n=0.6 0.2 78 0.2 1 7 0.01
        barl_w | pearl barley | ohrasuurimo | korngryn | g=ts; v=sun; m=barley; r=barley; n=1.5 0.3 68 1 11 9 0.01
        semo_w | wheat porridge flakes | vehnähiutaleet | veteflingor | g=p; v=lemon; r=wheat; n=2 0.4 65 1 11 11 0.01
        buck_w | whole buckwheat | tattarisuurimo | bovete | g=ts; v=dark; r=buckwheat; n=2.5 0.6 68 1 9 12 0.01
        millet_f | millet flakes | hirssihiutaleet | hirsflingor | g=p; v=honey; r=millet; n=4 0.7 69 1 4 11 0.01
        """, form="box", motif="wheat", recipe="oat_flakes", nutrition="7.5 1.3 56 1 11 14 0.01", pop=460),
    Family(1621, "pasta_rice", ("pasta", "pasta", "pasta", "n"), """
        arkikori: spag, penne, fusilli, maca, lasag | 500g=.99
        valdirame: spag, penne, fusilli, linguine, taglia, farf, rigat, lasag, orzo, orec | 500g=1.75
        myllylampi: maca, whole_m, spag, spiral, dark_maca | 700g=1.59
        kotipelto: organic+spag, organic+penne, lentil_p, chick_p, gluten_free+corn_p | 400g=2.3
        arkikori: spag, maca | 1kg=1.69
        kaukomaa: egg_n, rice_n, glass_n, udon, ramen_n, soba | 250g=1.9
        kaukomaa: inst_ch, inst_be, inst_sh, inst_ve | 85g=.75
        """, """
        spag | spaghetti | spagetti | spagetti | v=red; r=durum
        penne | penne | penne | penne | v=blue; r=durum
        fusilli | fusilli | fusilli | fusilli | v=green; r=durum
        maca | macaroni | makaroni | makaroner | g=p s; v=lemon; r=durum
        dark_maca | wholegrain macaroni | tumma makaroni | fullkornsmakaroner | g=ps; v=dark; r=durum_whole
        whole_m | half-wholegrain macaroni | puolitumma makaroni | makaroner med fullkorn | g=ps; v=brown; r=durum durum_whole; t=Brown macaroni
        spiral | spiral macaroni | kierremakaroni | spiralmakaroner | g=ps; v=orange; r=durum
        lasag | lasagne sheets | lasagnelevyt | lasagneplattor | g=p; v=caramel; x=1.3; r=durum
        linguine | linguine | linguine | linguine | v=sun; r=durum
        taglia | tagliatelle | tagliatelle | tagliatelle | v=honey; r=durum
        farf | bow-tie pasta | perhospasta | fjärilspasta | v=pink; r=durum
        rigat | rigatoni | rigatoni | rigatoni | v=purple; r=durum
        orzo | rice-shaped pasta | riisipasta | risformad pasta | v=plain; r=durum
        orec | little ear pasta | korvapasta | öronpasta | v=walnut; r=durum
        lentil_p | red lentil ~ | punainen linssi~ | ~ av röda linser | v=tomato; m=bean; x=1.3; r=red_lentils; n=2 0.4 52 2 8 25 0.02
        chick_p | chickpea ~ | kikherne~ | ~ av kikärter | v=sun; m=bean; x=1.3; r=chickpeas; n=6 0.7 47 3 12 21 0.02
        corn_p | maize and rice ~ | maissi-riisi~ | ~ av majs och ris | v=corn; m=corn; r=corn_flour rice_flour; n=1 0.2 78 0.5 2 7 0.01
        egg_n | egg noodles | munanuudelit | äggnudlar | g=p; v=lemon; r=egg_noodles; n=3 0.8 68 2 3 13 1
        rice_n | rice noodles | riisinuudelit | risnudlar | g=p; v=plain; m=rice; r=rice; n=0.6 0.2 80 0.1 1.5 7 0.05
        glass_n | glass noodles | lasinuudelit | glasnudlar | g=p; v=silver; m=bean; r=potato_starch peas; n=0.1 0 85 0 1 0.2 0.02
        udon | udon noodles | udonnuudelit | udonnudlar | g=p; v=blue; r=wheat_flour water salt; n=1 0.2 68 2 3 9 2
        soba | buckwheat noodles | tattarinuudelit | bovetenudlar | g=p; v=dark; r=buckwheat wheat_flour salt; n=1.6 0.4 68 2 4 12 1.5
        ramen_n | ramen noodles | ramennuudelit | ramennudlar | g=p; v=red; r=wheat_flour water salt; n=1.4 0.3 68 2 3 11 1.5
        inst_ch | instant noodles, chicken style | pikanuudelit, kanan makuiset | snabbnudlar med kycklingsmak | g=p; v=honey; m=flame; r=wheat_flour sunflower_oil salt yeast_extract soy_sauce onion flavouring; n=17 8 60 2 3 10 4; t=Instant noodles
        inst_be | instant noodles, curry | pikanuudelit, curry | snabbnudlar med curry | g=p; v=curry; m=flame; r=wheat_flour sunflower_oil salt curry onion flavouring; n=17 8 60 2 3 10 4; t=Curry noodles
        inst_sh | instant noodles, chili | pikanuudelit, chili | snabbnudlar med chili | g=p; v=chili; m=flame; r=wheat_flour sunflower_oil salt chili garlic flavouring; n=17 8 60 2 3 10 4; t=Chili noodles
        inst_ve | instant noodles, vegetables | pikanuudelit, kasvis | snabbnudlar med grönsaker | g=p; v=green; m=leaf; r=wheat_flour sunflower_oil salt carrot leek cabbage; n=17 8 60 2 3 10 3.8; t=Veggie noodles
        """.replace("g=p s", "g=ps"), form="bag", motif="wheat", recipe="durum", nutrition="1.5 0.3 71 3 3.5 12 0.01", pop=480),
    Family(1622, "pasta_rice", ("rice", "riisi", "ris", "t"), """
        arkikori: long, jasmine, basmati, porr | 1kg=1.79
        kaukomaa: jasmine, basmati, sushi_r, sticky, red_r, black_r | 1kg=3.3
        valdirame: arborio, carnaroli | 1kg=3.6
        kotipelto: organic+long, organic+brown, wild | 700g=2.9
        myllylampi: barley_r, oat_rice, bulgur_r, quin, cous, freekeh | 500g=2.3@box
        kaukomaa: quin, cous, bulgur_r, lent_g, lent_r, chick_d, bean_b, bean_w | 500g=2.3
        kaukomaa: micro_j, micro_b, micro_q, micro_m | 250g=1.9@pouch
        """, """
        long | long-grain ~ | pitkäjyväinen ~ | långkornigt ~ | v=blue; r=rice
        jasmine | jasmine ~ | jasmiini~ | jasmin~ | v=green; r=rice
        basmati | basmati ~ | basmati~ | basmati~ | v=orange; r=rice
        brown | wholegrain ~ | täysjyvä~ | fullkorns~ | v=brown; r=rice_brown
        porr | porridge ~ | puuro~ | gröt~ | v=plain; r=rice
        sushi_r | sushi ~ | sushi~ | sushi~ | v=pink; r=rice
        sticky | sticky ~ | tahmea ~ | klibbigt ~ | v=lemon; r=rice
        red_r | red ~ | punainen ~ | rött ~ | v=red; x=1.2; r=rice_brown
        black_r | black ~ | musta ~ | svart ~ | v=black; x=1.3; r=rice_brown
        arborio | risotto ~ | risotto~ | risotto~ | v=honey; r=rice
        carnaroli | fine risotto ~ | hieno risotto~ | fint risotto~ | v=purple; x=1.15; r=rice
        wild | wild ~ mix | villi~seos | vild~blandning | g=n; v=dark; x=1.2; r=rice_brown rice
        barley_r | broken barley | rikottu ohrasuurimo | krossat korn | v=sun; m=barley; r=barley
        oat_rice | whole oat grains | kokojyväkaura | hel havre | g=n; v=oat; m=oat; r=oat; n=6 1.1 60 1 10 13 0.01
        bulgur_r | bulgur | bulgur | bulgur | g=n; v=caramel; m=wheat; r=bulgur
        quin | quinoa | kvinoa | quinoa | g=n; v=walnut; m=wheat; x=1.6; r=quinoa; n=6 0.7 62 3 7 14 0.01
        cous | couscous | couscous | couscous | g=n; v=vanilla; m=wheat; r=couscous
        freekeh | toasted spelt grains | paahdettu speltti | rostad dinkel | g=n; v=brown; m=wheat; r=spelt_flour
        lent_g | green lentils | vihreät linssit | gröna linser | g=p; v=green; m=bean; r=lentils; n=1.5 0.2 48 2 15 25 0.02
        lent_r | red lentils | punaiset linssit | röda linser | g=p; v=tomato; m=bean; r=red_lentils; n=1.5 0.2 52 2 11 25 0.02
        chick_d | dried chickpeas | kuivatut kikherneet | torkade kikärter | g=p; v=sun; m=bean; r=chickpeas; n=5.5 0.6 46 3 15 20 0.05
        bean_b | dried black beans | kuivatut mustapavut | torkade svarta bönor | g=p; v=black; m=bean; r=black_beans; n=1.5 0.4 45 2 16 22 0.02
        bean_w | dried white beans | kuivatut valkoiset pavut | torkade vita bönor | g=p; v=plain; m=bean; r=white_beans; n=1.5 0.3 45 3 17 22 0.02
        micro_j | ready jasmine ~ | valmis jasmiini~ | färdigkokt jasmin~ | v=herb; r=rice:95 sunflower_oil; n=2 0.3 32 0.2 0.6 3 0.02
        micro_b | ready basmati ~ | valmis basmati~ | färdigkokt basmati~ | v=honey; r=rice:95 sunflower_oil; n=2 0.3 32 0.2 0.6 3 0.02
        micro_q | ready quinoa mix | valmis kvinoasekoitus | färdigkokt quinoamix | g=n; v=purple; m=wheat; r=quinoa:45 rice_brown sunflower_oil salt; n=3 0.4 28 1 3 5 0.6
        micro_m | ready rice and vegetables | valmis riisi ja kasvikset | färdigkokt ris med grönsaker | v=carrot; r=rice:80 carrot peas corn sunflower_oil salt; n=2.5 0.3 29 1.2 1.2 3 0.7; t=Rice and veggies
        """, form="bag", motif="rice", recipe="rice", nutrition="0.8 0.2 77 0.3 2 8 0.01", pop=420),
)  # fmt: skip
