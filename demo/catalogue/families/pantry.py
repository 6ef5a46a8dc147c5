"""Pantry: numbers 1601 to 1699."""

from demo.catalogue.family import Family

PANTRY: tuple[Family, ...] = (
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
    Family(1631, "tins", ("tinned food", "säilyke", "konserv", "n"), """
        valdirame: tom_c, tom_w, tom_p, passata, tom_ch, tom_b | 400g=1.35@tin
        arkikori: tom_c, tom_w, kidney, chickp, corn, peas_t, beans_t, white_b, black_b | 400g=.89@tin
        kotipelto: organic+tom_c, organic+kidney, organic+chickp, organic+white_b, organic+lentil_t | 380g=1.5@carton
        valdirame: olives_g, olives_b, olives_f, capers_j, artich_j, sundried, pepper_j | 280g=3.1@jar
        kaukomaa: corn_m, bamb, jala, baked, coco_m, coco_l | 400g=1.8@tin
        norrglantan: cuc_s, cuc_d, beet_j, beet_sl, red_c, saur, onion_j | 560g=2.9@jar
        arkikori: cuc_s, beet_sl, pine, peach_t, mush_t, tom_pu, mand_t | 425g=1.5@tin
        aittamaki: milk_c | 397g=2.6@tin
        liesikoti: pea_soup, meat_soup, goul_t, veg_soup | 435g=2.4@tin
        kaukomaa: pine, mango_t, lychee, fruit_t | 425g=2.1@tin
        """, """
        tom_c | chopped tomatoes | tomaattimurska | krossade tomater | g=ps; v=red; m=tomato; r=tomato:70 tomato_puree acid; n=0.2 0 4 3.5 1 1.2 0.03
        tom_w | peeled whole tomatoes | kuoritut tomaatit | skalade hela tomater | g=p; v=orange; m=tomato; r=tomato:65 tomato_puree; n=0.2 0 4 3.5 1 1.2 0.03; t=Whole tomatoes
        tom_p | tomato pulp with garlic | valkosipulitomaattimurska | krossade tomater med vitlök | g=ps; v=garlic; m=tomato; r=tomato:80 tomato_puree garlic salt; n=0.2 0 4.5 3.6 1 1.3 0.5; t=Garlic tomatoes
        tom_b | chopped tomatoes with basil | basilikatomaattimurska | krossade tomater med basilika | g=ps; v=herb; m=tomato; r=tomato:80 tomato_puree basil salt; n=0.2 0 4.5 3.6 1 1.3 0.5; t=Basil tomatoes
        tom_ch | cherry tomatoes | kirsikkatomaatit | körsbärstomater | g=p; v=cherry; m=tomato; r=tomato:60 tomato_puree; n=0.2 0 4 3.5 1 1.2 0.03
        tom_pu | tomato purée | tomaattipyree | tomatpuré | v=dark; m=tomato; r=tomato_puree; n=0.4 0.1 16 12 4 4.5 0.1
        passata | sieved tomatoes | paseerattu tomaatti | passerade tomater | g=ps; v=strawberry; m=tomato; r=tomato salt; n=0.2 0 5 4.5 1.2 1.4 0.3
        kidney | kidney beans | kidneypavut | kidneybönor | g=p; v=red; m=bean; r=kidney_beans:60 water salt
        chickp | chickpeas | kikherneet | kikärter | g=p; v=sun; m=bean; r=chickpeas:60 water salt
        white_b | white beans | valkoiset pavut | vita bönor | g=p; v=plain; m=bean; r=white_beans:60 water salt
        black_b | black beans | mustapavut | svarta bönor | g=p; v=black; m=bean; r=black_beans:60 water salt
        lentil_t | cooked lentils | keitetyt linssit | kokta linser | g=p; v=green; m=bean; r=lentils:60 water salt
        corn | sweetcorn | makea maissi | söt majs | v=corn; m=corn; r=corn:80 water salt; n=1.4 0.3 15 5 2.5 2.8 0.4
        corn_m | baby corn cobs | minimaissi | minimajs | v=lemon; m=corn; r=corn:55 water salt; n=0.3 0.1 3 1.5 2 1.8 0.6
        peas_t | garden peas | herneet | trädgårdsärter | g=p; v=pea; m=pea; r=peas:65 water sugar salt; n=0.6 0.1 9 2 5 5 0.5
        beans_t | white beans in tomato sauce | pavut tomaattikastikkeessa | vita bönor i tomatsås | g=p; v=tomato; m=bean; r=white_beans:50 tomato:25 water sugar salt; n=0.5 0.1 13 5 4 4.8 0.7; t=Tomato beans
        baked | smoky beans | savuiset pavut | rökiga bönor | g=p; v=brown; m=bean; r=white_beans:50 tomato:25 water sugar paprika smoke_flavouring salt; n=0.5 0.1 14 6 4 4.8 0.8
        olives_g | green olives | vihreät oliivit | gröna oliver | g=p; v=green; m=leaf; r=olives water salt; n=16 2.4 1 0.3 3 1.2 3; o=ES
        olives_b | black olives | mustat oliivit | svarta oliver | g=p; v=black; m=leaf; r=olives water salt; n=18 2.6 1 0.2 3 1 2; o=ES
        olives_f | garlic stuffed olives | valkosipulitäytteiset oliivit | oliver med vitlök | g=p; v=garlic; m=leaf; r=olives garlic:8 water salt; n=15 2.2 3 0.4 3 1.4 3; o=ES; t=Garlic olives
        capers_j | capers | kaprikset | kapris | g=np; v=herb; m=leaf; r=capers water vinegar salt; n=0.6 0.1 3 0.5 3 2 6
        artich_j | marinated artichokes | marinoidut artisokat | marinerade kronärtskockor | g=p; v=lemon; m=leaf; r=artichoke:60 sunflower_oil vinegar herbs salt; n=12 1.4 4 1 4 1.6 1.6; t=Artichokes in oil
        sundried | sun-dried tomatoes | aurinkokuivatut tomaatit | soltorkade tomater | g=p; v=tomato; m=tomato; r=tomato:55 sunflower_oil vinegar salt; n=16 1.8 13 9 6 3.5 3.6
        pepper_j | roasted peppers | paahdetut paprikat | rostade paprikor | g=p; v=red; m=pepper; r=bell_pepper:65 water vinegar sugar salt; n=0.3 0.1 6 5 1.6 0.9 1.2
        bamb | bamboo shoots | bambunversot | bambuskott | g=ps; v=plain; m=leaf; r=bamboo:60 water; n=0.2 0 2 1 2 1.5 0.1
        jala | sliced jalapeños | jalapenoviipaleet | skivad jalapeño | g=np; v=chili; m=pepper; r=jalapeno water vinegar salt; n=0.3 0.1 3 1.5 2 0.9 2.5
        coco_m | coconut cream base | kookoskerma | kokosgrädde | v=plain; m=nut; r=coconut_milk:70 water; n=19 17 3 2 0 1.8 0.05; t=Coconut cream
        coco_l | light coconut base | kevytkookosmaito | lätt kokosbas | v=blue; m=nut; r=coconut_milk:35 water stabiliser; n=7 6 1.5 1 0 0.8 0.04; t=Light coconut
        cuc_s | pickled gherkins | etikkakurkut | ättiksgurkor | g=p; v=green; m=leaf; r=cucumber:55 water vinegar sugar salt mustard_seed dill; n=0.2 0 7 7 0.8 0.6 1.3
        cuc_d | dill-salted cucumbers | suolakurkut | saltgurkor | g=p; v=dill; m=leaf; r=cucumber:60 water salt dill garlic; n=0.2 0 2 1.5 0.8 0.7 2.4; t=Salted cucumbers
        beet_j | grated beetroot | raastettu punajuuri | riven rödbeta | g=n; v=purple; m=carrot; r=beetroot:65 water vinegar sugar salt; n=0.1 0 9 8 1.8 1.1 0.7
        beet_sl | pickled beetroot slices | etikkapunajuuret | inlagda rödbetor | g=p; v=berry; m=carrot; r=beetroot:60 water vinegar sugar salt; n=0.1 0 10 9 1.6 1 0.6; t=Pickled beetroot
        red_c | red cabbage with apple | punakaali-omenasäilyke | rödkål med äpple | v=purple; m=leaf; r=red_cabbage:70 apple:10 vinegar sugar salt; n=0.2 0 11 10 2 1.1 0.8
        saur | sauerkraut | hapankaali | surkål | v=plain; m=leaf; r=cabbage:95 salt caraway; n=0.2 0 2 1.5 2.2 1.1 1.4
        onion_j | pickled silverskin onions | hillosipulit | syltlök | g=np; v=silver; m=onion; r=onion:55 water vinegar sugar salt; n=0.1 0 6 5.5 1.2 0.8 1.2; t=Pickled onions
        pine | pineapple rings | ananasrenkaat | ananasringar | g=p; v=lemon; m=sun; r=pineapple:60 water sugar; n=0.1 0 14 14 0.8 0.4 0
        peach_t | peach halves | persikanpuolikkaat | persikohalvor | g=p; v=peach; m=sun; r=peach:58 water sugar; n=0.1 0 15 15 1 0.5 0
        mand_t | mandarin segments | mandariinilohkot | mandarinklyftor | g=p; v=orange; m=orange; r=mandarin:58 water sugar; n=0.1 0 14 14 0.6 0.5 0
        mango_t | mango slices | mangoviipaleet | mangoskivor | g=p; v=mango; m=sun; r=mango:55 water sugar; n=0.1 0 16 16 1 0.3 0
        lychee | lychees | litsit | litchi | g=np; v=pink; m=berry; r=lychee_x water sugar; n=0.1 0 17 17 0.5 0.4 0
        fruit_t | fruit cocktail | hedelmäcocktail | fruktcocktail | v=purple; m=apple; r=peach pear pineapple grape water sugar; n=0.1 0 14 14 0.9 0.4 0
        mush_t | sliced mushrooms | herkkusieniviipaleet | skivade champinjoner | g=p; v=brown; m=mushroom; r=mushroom:55 water salt; n=0.4 0.1 1 0.3 2 2 0.8
        milk_c | sweetened condensed milk | makeutettu maitotiiviste | sötad kondenserad mjölk | v=blue; m=cow; r=milk sugar; n=8 5 55 55 0 7.5 0.2; t=Condensed milk
        pea_soup | pea soup with pork | hernekeittosäilyke | ärtsoppa med fläsk | v=pea; m=pea; r=water peas:20 pork:9 onion mustard salt; n=1.8 0.6 10 1 3.4 6.5 0.9; t=Pea soup
        meat_soup | beef soup | lihakeittosäilyke | köttsoppa på burk | v=red; m=ox; r=water beef:12 potato carrot swede salt; n=1.5 0.6 6 1.2 1 4 0.8
        goul_t | goulash soup | gulassikeittosäilyke | gulaschsoppa på burk | v=paprika; m=flame; r=water beef:12 potato bell_pepper tomato_puree paprika salt; n=2 0.7 6 2 1 4.5 0.9
        veg_soup | vegetable soup | kasviskeittosäilyke | grönsakssoppa på burk | v=green; m=leaf; r=water potato carrot celery peas leek salt; n=0.4 0.1 6 1.5 1.3 1.2 0.8
        """.replace("lychee_x", "fruit_lychee"), form="tin", motif="bean", recipe="water", nutrition="0.8 0.1 13 1 6 7 0.5", pop=420),
    Family(1641, "fish_tins", ("tinned fish", "kalasäilyke", "fiskkonserv", "n"), """
        ulkosaari: tuna_w, tuna_o, mack_t, mack_o, sard, sprat_t, anch, salm_t | 150g=2.6
        arkikori: tuna_w, tuna_o, mack_t, sard | 185g=1.75
        arkikori: tuna_w | 3x80g=2.9@multipack
        valdirame: tuna_ol, anch, sard_l | 120g=3.2
        norrglantan: anch_s, sprat_t, mussel_t, cod_l | 125g=3.1
        liesikoti: ham_t, beef_t, meat_mix, pate_t, rein_t | 240g=3.4
        ulkosaari: herr_t, herr_s, tuna_tom, tuna_chili | 200g=2.4
        tammilaidun: beef_t, pork_t, meat_mix | 400g=4.9
        """, """
        tuna_w | tuna in water | tonnikala vedessä | tonfisk i vatten | v=blue; r=tuna:75 water salt; n=0.8 0.2 0 0 0 25 0.9
        tuna_o | tuna in oil | tonnikala öljyssä | tonfisk i olja | v=lemon; r=tuna:75 sunflower_oil salt; n=9 1.2 0 0 0 24 0.9
        tuna_ol | tuna in olive oil | tonnikala oliiviöljyssä | tonfisk i olivolja | v=green; r=tuna:70 olive_oil salt; n=14 2.2 0 0 0 24 1; t=Tuna, olive oil
        tuna_tom | tuna in tomato sauce | tonnikala tomaattikastikkeessa | tonfisk i tomatsås | v=tomato; r=tuna:60 tomato_puree water sunflower_oil sugar salt; n=4 0.6 4 3.5 0.5 17 1; t=Tuna in tomato
        tuna_chili | tuna with chili | chilinen tonnikala | tonfisk med chili | v=chili; r=tuna:65 sunflower_oil chili salt; n=9 1.2 1 0.4 0.2 22 1
        mack_t | mackerel in tomato sauce | makrilli tomaattikastikkeessa | makrill i tomatsås | v=red; r=mackerel:60 tomato_puree water sugar salt; n=14 3.4 4 3.5 0.4 13 1.1; t=Tomato mackerel
        mack_o | mackerel in oil | makrilli öljyssä | makrill i olja | v=sun; r=mackerel:70 sunflower_oil salt; n=24 4.5 0 0 0 18 1.1
        sard | sardines in oil | sardiinit öljyssä | sardiner i olja | g=p; v=silver; r=sardine:70 sunflower_oil salt; n=14 3 0 0 0 22 1
        sard_l | sardines with lemon | sitruunasardiinit | sardiner med citron | g=p; v=lime; r=sardine:70 olive_oil lemon salt; n=15 3 0.5 0.2 0 21 1
        sprat_t | smoked sprats in oil | savukilohaili öljyssä | rökt skarpsill i olja | v=brown; r=sprat:70 rapeseed_oil salt; n=24 4.5 0 0 0 16 1.2; t=Smoked sprats
        anch | anchovy fillets | anjovisfileet öljyssä | sardellfiléer | g=p; v=dark; r=anchovy:60 olive_oil salt; n=12 2 0 0 0 22 12
        anch_s | spiced sprat fillets | maustettu kilohailifilee | ansjovisfiléer | g=p; v=orange; r=sprat:55 water salt sugar spices; n=10 2.2 9 9 0 12 8
        salm_t | salmon in its own juice | lohi omassa liemessä | lax i eget spad | v=salmon; r=salmon:90 water salt; n=9 1.8 0 0 0 21 1; t=Tinned salmon
        herr_t | Baltic herring in tomato sauce | silakka tomaattikastikkeessa | strömming i tomatsås | v=strawberry; r=herring:60 tomato_puree water sugar rapeseed_oil salt; n=7 1.5 6 5 0.5 12 1.1; t=Tomato herring
        herr_s | smoked Baltic herring in oil | savusilakka öljyssä | rökt strömming i olja | v=walnut; r=herring:70 rapeseed_oil salt; n=20 3 0 0 0 16 1.2; t=Smoked herring
        mussel_t | smoked mussels in oil | savustetut simpukat öljyssä | rökta musslor i olja | g=p; v=purple; m=wave; r=mussel:65 sunflower_oil salt; n=14 1.8 4 0.5 0 17 1.2; t=Smoked mussels
        cod_l | cod roe spread in a tube | mätitahna tuubissa | romkräm på tub | g=n; v=peach; r=roe:40 rapeseed_oil sugar potato_flakes tomato_puree salt; n=36 3 16 14 0.5 7 5; t=Cod roe spread
        ham_t | tinned ham | kinkkusäilyke | burkskinka | v=pink; m=pig; r=pork:85 water salt nitrite; n=6 2.2 1 0.8 0 17 2
        beef_t | beef in its own juice | naudanlihasäilyke | nötkött i eget spad | g=t; v=red; m=ox; r=beef:95 salt allspice; n=9 3.8 0.5 0 0 22 1.2; t=Tinned beef
        pork_t | pork in its own juice | sianlihasäilyke | fläskkött i eget spad | g=t; v=pink; m=pig; r=pork:95 salt allspice; n=16 6 0.5 0 0 18 1.2; t=Tinned pork
        meat_mix | beef and pork tin | sika-nautasäilyke | nöt- och fläskkonserv | v=caramel; m=ox; r=pork beef salt allspice; n=15 6 0.5 0 0 18 1.3
        pate_t | liver pâté tin | maksapasteijasäilyke | leverpastej på burk | v=walnut; m=pig; r=pork_liver:30 pork_fat water wheat_flour milk_powder onion salt; n=24 9 6 2 0.3 10 1.8
        rein_t | reindeer in its own juice | poronlihasäilyke | renkött i eget spad | g=t; v=forest; m=ox; x=2; r=reindeer:95 salt; n=5 2 0.5 0 0 23 1.2; t=Tinned reindeer
        """, form="tin", motif="fish", recipe="tuna water salt", nutrition="8 1.5 1 1 0 20 1.1", pop=300),
    Family(1651, "sauces", ("sauce", "kastike", "sås", "n"), """
        arkikori: ketchup, must_m, mayo | 500g=1.9@bottle_pet
        valdirame: ketchup, pasta_t, pasta_b, pasta_a, pasta_o, pasta_v, pesto_g, pesto_r | 400g=2.8@jar
        norrglantan: must_s, must_m, must_d, must_h, ketchup_l, bbq, remou, lingon_s | 450g=2.7@bottle_pet
        kotipelto: organic+ketchup, vegan+mayo_v, organic+must_m, oatmayo | 300g=2.9@bottle_pet
        liesikoti: bearn, pepper_s, curry_s, garlic_s, burger_s, tartar, mayo, mayo_l, mayo_g | 250g=2.3@bottle_pet
        arkikori: pasta_t, pasta_b, pesto_g | 420g=1.7@jar
        liesikoti: cream_p, mush_s, brown_s, holl, white_s | 300g=2.2@carton
        napsula: salsa_m, salsa_h, dip_ch, dip_g | 300g=2.6@jar
        kaukomaa: chili_h, chili_s, sriracha, bbq, mango_ch, piri | 250g=2.6@bottle_pet
        kotipelto: dress_c, dress_h, dress_b, dress_y, dress_r | 300g=2.6@bottle_pet
        """, """
        ketchup | tomato ketchup | tomaattiketsuppi | tomatketchup | v=tomato; m=tomato; r=tomato_puree:70 sugar vinegar salt spices; n=0.2 0 25 23 1 1.4 2
        ketchup_l | ketchup with less sugar | vähemmän sokeria sisältävä ketsuppi | ketchup med mindre socker | v=green; m=tomato; r=tomato_puree:80 water sugar vinegar salt; n=0.2 0 12 10 1.4 1.6 1.6; t=Light ketchup
        must_m | mild mustard | mieto sinappi | mild senap | v=lemon; m=sun; r=water mustard_seed:20 sugar vinegar salt; n=6 0.4 20 18 3 4.5 2.2
        must_s | strong mustard | väkevä sinappi | stark senap | v=flame; m=flame; r=water mustard_seed:25 sugar vinegar salt; n=7 0.5 20 18 3 5 2.4
        must_d | Dijon style mustard | dijonsinappi | dijonsenap | v=honey; m=sun; r=water mustard_seed:30 vinegar salt; n=11 0.7 4 2 4 7 5; t=Dijon mustard
        must_h | honey mustard | hunajasinappi | honungssenap | v=sun; m=honey; r=mustard_seed:22 honey:20 water vinegar salt; n=6 0.4 30 28 3 5 2
        mayo | mayonnaise | majoneesi | majonnäs | v=vanilla; m=egg; r=rapeseed_oil:75 water egg_yolk:6 mustard vinegar sugar salt; n=76 6 2 1.8 0 1 1.2
        mayo_l | light mayonnaise | kevytmajoneesi | lätt majonnäs | v=blue; m=egg; r=water rapeseed_oil:35 egg_yolk:4 starch mustard vinegar sugar salt; n=36 3 7 4 0 0.8 1.5
        mayo_g | garlic mayonnaise | valkosipulimajoneesi | vitlöksmajonnäs | v=garlic; m=onion; r=rapeseed_oil:65 water egg_yolk garlic:3 mustard vinegar sugar salt; n=66 5 3 2 0.2 1 1.3
        mayo_v | mayonnaise | majoneesi | majonnäs | v=herb; m=leaf; r=rapeseed_oil:70 water vinegar pea_protein mustard sugar salt; n=70 5 3 2 0.2 0.6 1.2
        oatmayo | oat mayonnaise | kauramajoneesi | havremajonnäs | v=oat; m=oat; r=rapeseed_oil:60 water oat:4 vinegar mustard sugar salt; n=60 4.5 5 3 0.4 0.7 1.2
        pasta_t | tomato pasta sauce | tomaattipastakastike | tomatpastasås | v=red; m=tomato; r=tomato:75 onion sunflower_oil sugar basil salt; n=2 0.3 8 6 1.4 1.5 1
        pasta_b | basil pasta sauce | basilikapastakastike | pastasås med basilika | v=herb; m=herb; r=tomato:75 basil:3 onion olive_oil sugar salt; n=2.4 0.4 8 6 1.4 1.5 1
        pasta_a | chili pasta sauce | chilipastakastike | pastasås med chili | v=chili; m=flame; r=tomato:75 chili onion garlic olive_oil salt; n=2.4 0.4 7 5.5 1.4 1.5 1
        pasta_o | olive pasta sauce | oliivipastakastike | pastasås med oliver | v=purple; m=leaf; r=tomato:70 olives:8 onion capers olive_oil salt; n=3.4 0.5 7 5 1.6 1.5 1.3
        pasta_v | vegetable pasta sauce | kasvispastakastike | pastasås med grönsaker | v=green; m=pepper; r=tomato:60 bell_pepper courgette aubergine onion olive_oil salt; n=2 0.3 7 5.5 1.6 1.4 1
        pesto_g | green basil pesto | vihreä basilikapesto | grön basilikapesto | v=green; m=herb; r=sunflower_oil basil:35 cheese:8 cashew:6 garlic salt; n=42 5.5 6 3 2 5 2.4
        pesto_r | red tomato pesto | punainen tomaattipesto | röd tomatpesto | v=orange; m=tomato; r=tomato:45 sunflower_oil cheese:6 cashew:5 garlic salt; n=30 4 9 6 2.5 4.5 2.4
        bbq | smoky barbecue sauce | savuinen grillikastike | rökig grillsås | v=brown; m=flame; r=tomato_puree sugar vinegar smoke_flavouring onion salt spices; n=0.3 0 32 28 0.8 1 1.8; t=Barbecue sauce
        remou | remoulade | remoulade | remoulad | v=sun; m=leaf; r=rapeseed_oil cucumber cabbage sugar egg_yolk mustard curry vinegar salt; n=38 3 15 13 0.8 1 1.4
        lingon_s | lingonberry sauce | puolukkakastike | lingonsås | v=berry; m=berry; r=lingonberry:45 sugar water pectin; n=0.3 0 42 40 1.6 0.3 0.02
        bearn | béarnaise sauce | bearnaisekastike | bearnaisesås | v=lemon; m=herb; r=rapeseed_oil water egg_yolk vinegar butter herbs salt; n=48 5 5 3 0.1 1 1.4
        pepper_s | pepper sauce | pippurikastike | pepparsås | v=pepper; m=pepper; r=water rapeseed_oil cream black_pepper starch salt; n=16 4 6 3 0.2 1.3 1.4
        curry_s | curry sauce | currykastike | currysås | v=curry; m=flame; r=rapeseed_oil water sugar egg_yolk curry vinegar salt; n=36 3 12 9 0.4 0.8 1.4
        garlic_s | garlic sauce | valkosipulikastike | vitlökssås | v=garlic; m=onion; r=rapeseed_oil water yoghurt garlic:3 egg_yolk sugar salt; n=36 3 8 6 0.2 1.2 1.4
        burger_s | burger sauce | hampurilaiskastike | hamburgerdressing | v=tomato; m=flame; r=rapeseed_oil cucumber tomato_puree sugar egg_yolk mustard vinegar salt; n=38 3 13 11 0.5 0.9 1.6
        tartar | tartare sauce | tartarkastike | tartarsås | v=dill; m=leaf; r=rapeseed_oil water cucumber capers egg_yolk onion vinegar salt; n=42 3.4 6 4 0.4 0.9 1.5
        cream_p | creamy pepper sauce | kermainen pippurikastike | gräddig pepparsås | v=dark; m=pepper; r=water cream black_pepper onion starch salt; n=6 3.6 6 2 0.3 1.4 1.1; t=Creamy pepper
        mush_s | mushroom sauce | sienikastike | svampsås | v=caramel; m=mushroom; r=water cream mushroom:8 onion starch salt; n=5 3 5 2 0.4 1.4 1
        brown_s | brown gravy | ruskea kastike | brunsås | v=walnut; m=ox; r=water wheat_flour onion beef_fat sugar salt spices; n=3 1.2 5 1 0.3 0.9 1.2
        holl | hollandaise sauce | hollandaisekastike | hollandaisesås | v=vanilla; m=egg; r=water rapeseed_oil butter egg_yolk lemon_juice starch salt; n=24 7 4 1 0.1 1 1
        white_s | cheese sauce | juustokastike | ostsås | v=cheese; m=cow; r=milk cheese:10 butter wheat_flour salt; n=8 5 5 2.5 0.1 4 1
        salsa_m | mild tomato salsa | mieto tomaattisalsa | mild tomatsalsa | v=tomato; m=tomato; r=tomato:65 onion bell_pepper jalapeno vinegar salt; n=0.3 0 7 5 1.4 1.2 1.3
        salsa_h | hot tomato salsa | tulinen tomaattisalsa | stark tomatsalsa | v=flame; m=flame; r=tomato:65 onion jalapeno:8 chili vinegar salt; n=0.3 0 7 5 1.4 1.2 1.3
        dip_ch | cheese dip | juustodippi | ostdipp | v=cheese; m=cow; r=water cheese:12 rapeseed_oil milk_powder starch salt; n=13 4 8 3 0.1 4 1.5
        dip_g | avocado style dip | avokadodippi | avokadodipp | v=lime; m=leaf; r=rapeseed_oil water avocado:8 onion garlic starch salt; n=20 2 6 3 1 1 1.3
        chili_h | hot chili sauce | tulinen chilikastike | stark chilisås | v=flame; m=flame; r=chili:40 vinegar water salt; n=0.5 0.1 6 3 1.4 1 4
        chili_s | sweet chili sauce | makea chilikastike | söt chilisås | v=chili; m=flame; r=sugar water chili:12 garlic vinegar starch salt; n=0.2 0 48 44 0.6 0.5 2
        sriracha | fermented chili sauce | hapatettu chilikastike | fermenterad chilisås | v=red; m=flame; r=chili:55 sugar garlic:8 vinegar salt; n=0.8 0.1 22 19 2 2 5; t=Garlic chili
        mango_ch | mango chutney | mangochutney | mangochutney | v=mango; m=sun; r=mango:45 sugar vinegar ginger salt; n=0.2 0 55 52 1 0.4 1.6
        piri | lemon chili sauce | sitruuna-chilikastike | citron- och chilisås | v=lemon; m=lemon; r=water sunflower_oil lemon_juice chili garlic salt; n=14 1.5 7 5 0.6 0.6 3
        dress_c | Caesar dressing | caesarsalaatinkastike | caesardressing | v=caramel; m=leaf; r=rapeseed_oil water cheese:4 egg_yolk anchovy mustard vinegar salt; n=36 3.6 6 4 0.1 1.8 1.8
        dress_h | herb dressing | yrttisalaatinkastike | örtdressing | v=herb; m=herb; r=water rapeseed_oil vinegar herbs sugar salt; n=22 1.7 6 5 0.2 0.4 1.6
        dress_b | balsamic dressing | balsamisalaatinkastike | balsamdressing | v=purple; m=grape; r=rapeseed_oil water balsamic:15 sugar mustard salt; n=24 1.8 13 12 0.1 0.4 1.5
        dress_y | yoghurt dressing | jogurttisalaatinkastike | yoghurtdressing | v=blue; m=cow; r=yoghurt:50 rapeseed_oil water garlic vinegar salt; n=14 1.8 6 5 0.1 1.8 1.3
        dress_r | honey and mustard dressing | hunaja-sinappisalaatinkastike | honungs- och senapsdressing | v=honey; m=honey; r=rapeseed_oil water honey:12 mustard:8 vinegar salt; n=26 2 16 14 0.4 0.8 1.4; t=Honey dressing
        """, form="bottle_pet", motif="tomato", recipe="water", nutrition="10 1 10 8 0.5 1 1.5", pop=300),
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
