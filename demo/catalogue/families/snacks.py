"""Sweets and snacks: numbers 1701 to 1799."""

from demo.catalogue.family import Family

_MILK = "sugar cocoa_butter milk_powder cocoa_mass [@8] soy_lecithin"

SNACKS: tuple[Family, ...] = (
    Family(1701, "chocolate", ("{} milk chocolate", "{}maitosuklaa", "{}mjölkchoklad", "n"), """
        sokerisiipi: plain, hazelnut, caramel, almond, salted_caramel, orange, mint, liquorice, strawberry | 180g=2.7
        arkikori: plain, hazelnut | 200g=2.1
        sokerisiipi: dark+plain, dark+orange, dark+mint, dark+raspberry, dark+almond, dark85, white_c | 150g=2.9
        kotipelto: organic+dark+plain, organic+dark85, organic+plain, oatc | 80g=2.4
        norrglantan: plain, lingonberry, cloudberry, salmiak, dark+blueberry | 100g=2.9
        sokerisiipi: plain | 40g=1.1
        """, """
        dark | {} dark chocolate | tumma {}suklaa | mörk {}choklad | v=dark; r=cocoa_mass sugar cocoa_butter [@6] soy_lecithin; n=36 22 44 38 9 7 0.02
        dark85 | dark chocolate 85% | tumma suklaa 85 % | mörk choklad 85 % | v=black; x=1.1; r=cocoa_mass cocoa_butter sugar; n=46 28 20 14 13 9 0.02; t=Dark 85%
        white_c | white chocolate | valkosuklaa | vit choklad | v=vanilla; r=sugar cocoa_butter milk_powder soy_lecithin; n=33 20 59 59 0 6 0.25
        oatc | oat chocolate | kaurasuklaa | havrechoklad | v=oat; m=oat; r=sugar cocoa_butter oat_flakes:12 cocoa_mass salt; n=36 21 52 42 4 5 0.15
        """, form="wrap", motif="cocoa", recipe=_MILK, nutrition="31 18 57 55 2 7 0.2", pop=360),
    Family(1702, "chocolate", ("chocolate", "suklaa", "choklad", "n"), """
        sokerisiipi: box_a, box_m, box_d, box_l, pral_n, truf | 320g=7.9
        norrglantan: box_a, truf, mint_t | 200g=6.4
        sokerisiipi: ball, raisin_c, almond_c, peanut_c, dragee, salm_c | 150g=2.9@pouch
        arkikori: raisin_c, peanut_c, ball | 200g=2.2@pouch
        """, """
        box_a | assorted chocolates | suklaakonvehtilajitelma | blandade praliner | g=pn; v=red; t=Chocolates; r=milk_chocolate:50 dark_chocolate sugar hazelnut:5 cream soy_lecithin
        box_m | milk chocolate pralines | maitosuklaakonvehdit | praliner av mjölkchoklad | g=p; v=blue; t=Milk pralines; r=milk_chocolate:65 sugar hazelnut:6 soy_lecithin
        box_d | dark chocolate pralines | tummasuklaakonvehdit | praliner av mörk choklad | g=p; v=dark; t=Dark pralines; r=dark_chocolate:65 sugar almond:6 soy_lecithin
        box_l | liqueur-flavoured chocolates | liköörinmakuiset konvehdit | praliner med likörsmak | g=p; v=purple; t=Filled chocolates; r=dark_chocolate:60 sugar glucose_syrup flavouring soy_lecithin
        pral_n | nougat pralines | nougatkonvehdit | nougatpraliner | g=p; v=hazel; r=milk_chocolate:50 hazelnut:18 sugar soy_lecithin
        truf | chocolate truffles | suklaatryffelit | chokladtryfflar | g=p; v=brown; r=milk_chocolate:45 coconut_oil cocoa sugar soy_lecithin
        mint_t | mint thins | minttusuklaalevyt | mintchoklad | g=pp; v=mint; r=dark_chocolate:40 sugar glucose_syrup peppermint_oil soy_lecithin
        ball | chocolate-covered maize balls | suklaiset maissipallot | chokladdoppade majsbollar | g=p; v=sun; t=Choco maize balls; r=milk_chocolate:65 corn_flour sugar soy_lecithin
        raisin_c | chocolate raisins | suklaarusinat | chokladrussin | g=pn; v=grape; r=milk_chocolate:60 raisin:38 soy_lecithin
        almond_c | chocolate almonds | suklaamantelit | chokladmandlar | g=p; v=almond; x=1.25; r=dark_chocolate:60 almond:38 soy_lecithin
        peanut_c | chocolate peanuts | suklaamaapähkinät | chokladjordnötter | g=p; v=peanut; r=milk_chocolate:60 peanut:38 soy_lecithin
        dragee | sugar-coated chocolate buttons | värikkäät suklaanapit | färgglada chokladknappar | g=p; v=pink; t=Choco buttons; r=milk_chocolate:60 sugar starch colour colour_red soy_lecithin
        salm_c | chocolate liquorice | suklaalakritsi | chokladlakrits | v=black; r=milk_chocolate:50 sugar wheat_flour liquorice_extract soy_lecithin
        """.replace("g=pn", "g=p"), form="box", motif="cocoa", recipe="milk_chocolate soy_lecithin", nutrition="30 16 56 52 3 7 0.15", pop=220),
    Family(1703, "chocolate", ("chocolate bar", "suklaapatukka", "chokladbit", "n"), """
        sokerisiipi: wafer, nougat_b, caramel_b, coco_b, toffee_b, nut_b, mint_b, salm_b | 45g=1.05
        arkikori: wafer, caramel_b, nougat_b | 40g=.69
        kotipelto: oat_bar, date_bar, prot_bar, prot_pea, oat_berry | 40g=1.59
        norrglantan: liq_b, toffee_b, prot_bar | 50g=1.49
        """, """
        wafer | wafer chocolate bar | vohvelisuklaapatukka | våffelchokladbit | v=red; r=milk_chocolate:60 wheat_flour sugar rapeseed_oil cocoa
        nougat_b | nougat chocolate bar | nougatsuklaapatukka | nougatchokladbit | v=blue; r=milk_chocolate:40 glucose_syrup sugar egg_white milk_powder
        caramel_b | caramel chocolate bar | kinuskisuklaapatukka | kolachokladbit | v=caramel; r=milk_chocolate:45 glucose_syrup sugar milk_powder wheat_flour
        coco_b | coconut chocolate bar | kookossuklaapatukka | kokoschokladbit | v=plain; m=nut; r=milk_chocolate:40 coconut:22 glucose_syrup sugar
        toffee_b | toffee chocolate bar | toffeesuklaapatukka | toffeechokladbit | v=honey; r=milk_chocolate:50 sugar glucose_syrup butter
        nut_b | peanut chocolate bar | maapähkinäsuklaapatukka | jordnötschokladbit | v=peanut; m=nut; r=milk_chocolate:35 peanut:25 glucose_syrup sugar milk_powder
        mint_b | mint chocolate bar | minttusuklaapatukka | mintchokladbit | v=mint; r=dark_chocolate:50 sugar glucose_syrup peppermint_oil
        salm_b | salty liquorice chocolate bar | salmiakkisuklaapatukka | salmiakchokladbit | v=black; r=milk_chocolate:60 sugar glucose_syrup liquorice_extract ammonium_chloride; t=Salmiak bar
        liq_b | liquorice bar | lakritsipatukka | lakritsbit | v=dark; m=star; r=syrup wheat_flour sugar liquorice_extract salt; n=1 0.2 74 42 2 5 0.5
        oat_bar | oat snack bar | kauravälipalapatukka | havrebar | v=oat; m=oat; r=oat_flakes:45 date sunflower_oil sugar salt; n=14 1.6 58 24 7 7 0.2
        oat_berry | oat and berry snack bar | kaura-marjapatukka | havrebar med bär | v=berry; m=berry; r=oat_flakes:42 date blueberry:4 sunflower_oil sugar; n=13 1.5 60 27 7 7 0.1
        date_bar | date and cocoa bar | taateli-kaakaopatukka | dadelbit med kakao | v=brown; r=date:65 almond:15 cocoa:6; n=10 1.6 56 50 9 7 0.02
        prot_bar | protein bar | proteiinipatukka | proteinbar | v=purple; m=star; x=1.4; r=milk_protein milk_chocolate:20 fibre sweetener flavouring; n=12 6 26 3 12 32 0.5
        prot_pea | pea protein bar | herneproteiinipatukka | ärtproteinbar | v=green; m=pea; x=1.4; r=pea_protein date dark_chocolate:15 peanut fibre; n=14 5 32 18 12 25 0.4
        """, form="wrap", motif="cocoa", recipe="milk_chocolate", nutrition="25 13 58 48 2 7 0.3", pop=240, gtin8=1),
    Family(1711, "sweets", ("sweets", "makeiset", "godis", "p"), """
        sokerisiipi: fruit_g, wine_g, sour_g, liq_m, salm_p, choc_t, marsh, foam | 220g=2.3
        arkikori: fruit_g, wine_g, liq_m, marsh | 300g=1.99
        norrglantan: liq_s, salm_p, berry_c, cars, lakr_f | 150g=2.4
        sokerisiipi: past_m, past_s, past_f, past_e, lolly | 80g=1.6@box
        sokerisiipi: gum_m, gum_s, gum_f, gum_x | 35g=1.7@box
        kotipelto: vegan+fruit_g, vegan+sour_g, gluten_free+liq_g | 150g=2.6
        """, """
        fruit_g | fruit gums | hedelmäkumikarkit | fruktgelé | v=orange; r=glucose_syrup sugar gelatine acid apple:2 flavouring colour
        wine_g | wine gums | viinikumit | vingummi | g=pp; v=purple; r=glucose_syrup sugar gelatine acid flavouring colour
        sour_g | sour sweets | kirpeät karkit | surt godis | v=lime; m=lemon; r=sugar glucose_syrup corn_starch acid apple:2 flavouring; n=0.5 0.1 82 66 0 1 0.05
        liq_m | liquorice mix | lakritsisekoitus | lakritsmix | g=ns; v=black; r=syrup wheat_flour sugar liquorice_extract:3 salt; n=0.8 0.2 76 46 2 4 0.6
        liq_s | soft liquorice | pehmeä lakritsi | mjuk lakrits | g=ns; v=dark; r=syrup wheat_flour sugar liquorice_extract:3 salt; n=0.8 0.2 74 44 2 4 0.6
        liq_g | liquorice | lakritsi | lakrits | g=ns; v=black; r=syrup rice_flour sugar liquorice_extract:3 salt; n=0.8 0.2 78 46 1 2 0.5
        salm_p | salty liquorice pastilles | salmiakkipastillit | salmiakpastiller | v=silver; r=sugar glucose_syrup liquorice_extract:4 ammonium_chloride; n=0.2 0.1 90 70 0.5 0.5 0.2; t=Salty liquorice
        lakr_f | filled liquorice | täytelakritsi | fylld lakrits | g=ns; v=raspberry; r=sugar wheat_flour syrup liquorice_extract raspberry:2 salt; n=2 1 80 56 1 3 0.4
        choc_t | chocolate toffees | suklaatoffeet | chokladkola | g=pp; v=brown; m=cocoa; r=glucose_syrup sugar cream:10 cocoa:4 butter salt; n=16 10 72 52 1 3 0.4
        marsh | marshmallows | vaahtokarkit | marshmallows | v=pink; r=glucose_syrup sugar gelatine flavouring; n=0 0 80 62 0 4 0.05
        foam | foam sweets | hedelmävaahtokarkit | skumgodis | v=strawberry; m=strawberry; r=sugar glucose_syrup gelatine flavouring colour_red; n=0 0 84 68 0 4 0.05
        berry_c | berry boiled sweets | marjakarkit | bärkarameller | v=berry; m=berry; r=sugar glucose_syrup acid blueberry:1 flavouring; n=0 0 97 78 0 0 0.02
        cars | car-shaped jellies | hedelmäautot | fruktbilar | v=red; r=glucose_syrup sugar gelatine acid flavouring colour
        past_m | mint pastilles | minttupastillit | mintpastiller | v=mint; m=leaf; r=xylitol peppermint_oil; n=0.5 0.3 98 0 0 0 0
        past_s | salty liquorice drops | salmiakkitabletit | salmiaktabletter | v=black; r=sugar liquorice_extract ammonium_chloride; n=0.2 0.1 92 80 0 0.5 0.1; t=Salmiak drops
        past_f | fruit pastilles | hedelmäpastillit | fruktpastiller | v=sun; m=orange; r=xylitol acid flavouring; n=0.5 0.3 98 0 0 0 0
        past_e | eucalyptus pastilles | eukalyptuspastillit | eukalyptuspastiller | v=green; m=leaf; r=sugar glucose_syrup flavouring; n=0 0 96 80 0 0 0; t=Throat pastilles
        lolly | lollipops | tikkarit | klubbor | v=raspberry; r=sugar glucose_syrup acid flavouring colour_red; n=0 0 96 76 0 0 0.02
        gum_m | mint chewing gum | minttupurukumi | tuggummi med mint | g=ts; v=mint; m=leaf; r=xylitol gum_base peppermint_oil; n=0.3 0.2 66 0 0 0 0
        gum_s | spearmint chewing gum | viherminttupurukumi | tuggummi med grönmynta | g=ts; v=lime; m=leaf; r=xylitol gum_base flavouring; n=0.3 0.2 66 0 0 0 0; t=Spearmint gum
        gum_f | fruit chewing gum | hedelmäpurukumi | tuggummi med frukt | g=ts; v=orange; r=xylitol gum_base acid flavouring; n=0.3 0.2 66 0 0 0 0
        gum_x | salty liquorice chewing gum | salmiakkipurukumi | tuggummi med salmiak | g=ts; v=black; r=xylitol gum_base liquorice_extract ammonium_chloride; n=0.3 0.2 66 0 0 0 0; t=Salmiak gum
        """, form="pouch", motif="star", recipe="sugar glucose_syrup", nutrition="0.2 0.1 77 56 0 5 0.05", pop=300, may_contain="milk"),
    Family(1712, "sweets", ("pick and mix", "irtokarkki", "lösgodis", "t"), """
        -: jelly, sour, foam, liq, salm, toffee, choc, mixed, raisin, almond | 100g=12.9
        """, """
        jelly | loose fruit jellies | irtohedelmäkumit | geléfrukter i lösvikt | g=p; v=orange; m=orange; r=glucose_syrup sugar gelatine acid flavouring; t=Fruit jellies
        sour | loose sour sweets | kirpeät irtokarkit | surt lösgodis | g=tp; v=lime; m=lemon; r=sugar glucose_syrup corn_starch acid flavouring
        foam | loose foam bananas | irtovaahtobanaanit | skumbananer i lösvikt | g=p; v=lemon; r=sugar glucose_syrup gelatine flavouring colour; t=Foam bananas
        liq | loose liquorice | irtolakritsi | lakrits i lösvikt | g=ns; v=black; r=syrup wheat_flour sugar liquorice_extract salt
        salm | loose salty liquorice | irtosalmiakki | salmiak i lösvikt | g=ns; v=silver; r=sugar glucose_syrup liquorice_extract ammonium_chloride; t=Salty liquorice
        toffee | loose toffees | irtotoffeet | kola i lösvikt | g=np; v=caramel; r=glucose_syrup sugar cream butter salt
        choc | loose chocolates | irtosuklaat | choklad i lösvikt | g=np; v=chocolate; m=cocoa; r=milk_chocolate hazelnut soy_lecithin; x=1.4
        mixed | sweets mix | irtokarkkisekoitus | lösgodismix | g=ns; v=pink; r=sugar glucose_syrup gelatine acid flavouring
        raisin | loose chocolate raisins | irtosuklaarusinat | chokladrussin i lösvikt | g=p; v=grape; m=grape; r=milk_chocolate raisin soy_lecithin; x=1.2; t=Choco raisins
        almond | loose sugared almonds | irtosokerimantelit | sockermandlar i lösvikt | g=p; v=almond; m=nut; r=almond sugar; x=1.5; t=Sugared almonds
        """, form="pouch", motif="star", recipe="sugar glucose_syrup", kind="weight", step=50, nutrition="2 1 78 60 0.5 3 0.1",
        pop=200, may_contain="nuts milk soy gluten"),
    Family(1721, "biscuits", ("biscuits", "keksit", "kex", "p"), """
        uuniharju: digest, oat_c, choc_ch, ginger_n, butter_c, sand_v, sand_c | 250g=2.2
        arkikori: digest, cream_cr, sand_v, choc_ch, marie | 300g=1.6
        norrglantan: ginger_n, oat_c, oat_choc, almond_r, jam_b, ballerina | 200g=2.6
        kotipelto: organic+oat_c, gluten_free+oat_c, gluten_free+choc_gf, oat_rasp | 180g=3.1
        sokerisiipi: digest_c, wafer_v, wafer_c, wafer_l, choc_fing | 180g=2.4
        myllylampi: cracker_s, cracker_c, cracker_w, cracker_r, cream_cr | 220g=2.2
        valdirame: amaretti, cantucci, lady | 200g=3.2
        pikkumyrsky: animal, spelt_k | 150g=2.4
        """, """
        digest | digestive biscuits | täysjyväkeksit | digestivekex | v=red; r=wheat_flour wholewheat_flour:16 rapeseed_oil sugar baking_powder salt; t=Digestives
        digest_c | chocolate digestives | suklaatäysjyväkeksit | digestivekex med choklad | v=chocolate; m=cocoa; r=wheat_flour milk_chocolate:25 rapeseed_oil wholewheat_flour sugar salt; t=Choco digestives
        oat_c | oat biscuits | kaurakeksit | havrekakor | v=oat; m=oat; r=oat_flakes:40 sugar rapeseed_oil wheat_flour syrup baking_powder salt
        oat_choc | oat biscuits with chocolate | suklaakaurakeksit | havrekakor med choklad | v=cocoa; m=oat; r=oat_flakes:35 sugar rapeseed_oil dark_chocolate:12 wheat_flour salt; t=Oat and choco
        oat_rasp | oat and raspberry biscuits | kaura-vadelmakeksit | havrekakor med hallon | v=raspberry; m=oat; r=oat_flakes:40 sugar rapeseed_oil wheat_flour raspberry:4 salt; t=Oat raspberry
        choc_ch | chocolate chip cookies | suklaahippukeksit | kakor med chokladbitar | v=brown; m=cocoa; r=wheat_flour dark_chocolate:25 sugar rapeseed_oil egg baking_powder salt; t=Choco cookies
        choc_gf | chocolate chip cookies | suklaahippukeksit | kakor med chokladbitar | v=dark; m=cocoa; r=corn_flour dark_chocolate:22 sugar rapeseed_oil rice_flour egg salt; t=Choco cookies
        ginger_n | gingerbread biscuits | piparkakut | pepparkakor | v=cinnamon; m=star; r=wheat_flour sugar rapeseed_oil syrup cinnamon ginger clove baking_powder
        butter_c | butter biscuits | voikeksit | smörkakor | v=lemon; r=wheat_flour butter:25 sugar egg salt
        sand_v | vanilla sandwich biscuits | vaniljatäytekeksit | vaniljfyllda kex | v=vanilla; m=flower; r=wheat_flour sugar rapeseed_oil potato_starch vanilla salt; t=Vanilla creams
        sand_c | cocoa sandwich biscuits | kaakaotäytekeksit | kakaofyllda kex | v=black; m=cocoa; r=wheat_flour sugar rapeseed_oil cocoa:5 salt; t=Cocoa creams
        ballerina | nougat sandwich biscuits | nougattäytekeksit | nougatfyllda kex | v=hazel; m=nut; r=wheat_flour sugar rapeseed_oil hazelnut:3 cocoa milk_powder salt; t=Nougat creams
        cream_cr | cream crackers | voileipäkeksit | smörgåskex | v=blue; r=wheat_flour rapeseed_oil yeast salt; n=12 1.2 70 2 4 10 1.5
        marie | tea biscuits | teekeksit | mariekex | v=honey; r=wheat_flour sugar rapeseed_oil milk_powder salt
        almond_r | almond crisps | mantelilastut | mandelflarn | g=pp; v=almond; m=nut; r=almond:25 sugar butter wheat_flour egg; x=1.3
        jam_b | jam-filled biscuits | hillokeksit | syltfyllda kakor | v=strawberry; m=strawberry; r=wheat_flour sugar rapeseed_oil strawberry:8 egg salt; t=Jam biscuits
        wafer_v | vanilla wafers | vaniljavohvelit | vaniljrån | g=pp; v=sun; r=wheat_flour sugar coconut_oil milk_powder vanilla
        wafer_c | cocoa wafers | kaakaovohvelit | kakaorån | g=pp; v=cocoa; m=cocoa; r=wheat_flour sugar coconut_oil cocoa:4 milk_powder
        wafer_l | lemon wafers | sitruunavohvelit | citronrån | g=pp; v=lime; m=lemon; r=wheat_flour sugar coconut_oil milk_powder lemon:1
        choc_fing | chocolate fingers | suklaasormet | chokladfingrar | v=caramel; m=cocoa; r=milk_chocolate:45 wheat_flour sugar butter salt
        cracker_s | salted crackers | suolakeksit | salta kex | v=sea; r=wheat_flour rapeseed_oil barley_malt salt; n=18 1.8 64 4 3 9 2
        cracker_c | cheese crackers | juustokeksit | ostkex | v=cheese; m=cow; r=wheat_flour rapeseed_oil cheese:10 salt; n=22 4 56 2 3 12 2
        cracker_w | wholegrain crackers | täysjyväsuolakeksit | fullkornskex | v=walnut; r=wholewheat_flour rapeseed_oil sesame linseed salt; n=20 2 54 2 9 11 1.6
        cracker_r | rye crackers | ruiskeksit | rågkex | v=forest; m=rye; r=rye_flour wheat_flour rapeseed_oil salt; n=16 1.5 60 2 9 9 1.6
        amaretti | almond macaroons | mantelimacaronit | mandelbiskvier | v=peach; m=nut; r=sugar almond:30 egg_white; n=16 1.4 62 60 5 9 0.1; o=IT
        cantucci | almond rusk biscuits | mantelikorput | mandelskorpor | v=orange; m=nut; r=wheat_flour sugar almond:20 egg butter; n=16 3 62 34 4 10 0.2; o=IT
        lady | sponge fingers | savoiardi-keksit | savoiardikex | v=pink; r=wheat_flour sugar egg:26 baking_powder; n=4 1.2 77 42 1.6 8 0.3; o=IT
        animal | animal biscuits | eläinkeksit | djurkex | v=green; m=baby; r=wheat_flour sugar rapeseed_oil milk_powder; n=12 1.2 74 18 3 8 0.3
        spelt_k | spelt biscuits for little ones | pienten spelttikeksit | dinkelkex för små | v=plain; m=baby; r=spelt_flour rapeseed_oil apple; n=12 1.2 70 10 5 10 0.1; t=Spelt biscuits
        """, form="roll_pack", motif="wheat", recipe="wheat_flour sugar", nutrition="21 5 66 26 3 6.5 0.8", pop=260),
    Family(1731, "crisps", ("{} potato crisps", "{}perunalastut", "{}chips", "p"), """
        napsula: salt, sour_cream_onion, barbecue, dill, cheese_onion, vinegar, sweet_chili, truffle | 250g=2.9
        arkikori: salt, sour_cream_onion, paprika, dill | 300g=2.2
        napsula: rip+salt, rip+sour_cream_onion, rip+chili | 200g=2.8
        norrglantan: salt, dill_chive, chanterelle, black_pepper | 150g=3.2
        kotipelto: organic+salt, root+salt, oven+salt, oven+paprika | 125g=2.9
        napsula: salt, barbecue | 40g=1.1
        """, """
        rip | ridged {} crisps | {}rouhelastut | räfflade {}chips | r=potato sunflower_oil @2 salt
        root | root vegetable crisps | juureslastut | rotfruktschips | v=beetroot; m=carrot; r=carrot parsnip beetroot sunflower_oil salt; n=33 3 40 24 11 5 1.2; t=Root crisps
        oven | oven-baked {} crisps | uunissa paahdetut {}lastut | ugnsbakade {}chips | r=potato_flakes sunflower_oil starch @2 salt; n=12 1.2 71 4 4 6 1.7
        """, form="bag", motif="potato", recipe="potato sunflower_oil @2 salt", nutrition="31 3 52 2 4 6 1.3", pop=360, extra={}),
    Family(1732, "crisps", ("snack", "naposteltava", "snacks", "n"), """
        napsula: cheese_p, tort_s, tort_c, tort_ch, onion_r, pretz, popc, popc_b, popc_c, stick | 175g=2.2
        arkikori: cheese_p, tort_s, popc, pretz, stick, peanut_r | 200g=1.6
        kaukomaa: lentil_c, chick_c, rice_cr, seaw, gluten_free+tort_s | 100g=2.6
        napsula: micro_s, micro_b, popm | 3x90g=2.2@box
        kotipelto: oat_s, rye_s, rye_g, pea_s | 120g=2.6
        """, """
        cheese_p | cheese puffs | juustonaksut | ostbågar | g=p; v=cheese; m=corn; r=corn_flour sunflower_oil cheese_powder:6 salt
        tort_s | salted maize chips | suolatut maissilastut | saltade majschips | g=p; v=sun; m=corn; r=maize sunflower_oil salt
        tort_c | cheese maize chips | juustomaissilastut | majschips med ost | g=p; v=orange; m=corn; r=maize sunflower_oil cheese_powder:4 salt
        tort_ch | chili maize chips | chilimaissilastut | majschips med chili | g=p; v=chili; m=corn; r=maize sunflower_oil chili paprika salt
        onion_r | onion rings | sipulirenkaat | lökringar | g=p; v=honey; m=onion; r=corn_flour sunflower_oil onion wheat_flour salt
        pretz | salted pretzels | suolarinkelit | saltkringlor | g=p; v=brown; m=wheat; r=wheat_flour rapeseed_oil barley_malt yeast salt; n=6 0.7 75 3 4 11 3.5
        stick | salted sticks | suolatikut | saltpinnar | g=p; v=caramel; m=wheat; r=wheat_flour rapeseed_oil barley_malt salt; n=6 0.7 76 3 4 10 3.8
        popc | salted popcorn | suolattu popcorn | saltade popcorn | g=ps; v=lemon; m=corn; r=popcorn_maize sunflower_oil salt; n=24 2.6 50 0.8 11 8 1.6
        popc_b | butter popcorn | voipopcorn | popcorn med smör | g=ps; v=vanilla; m=corn; r=popcorn_maize butter sunflower_oil salt; n=25 9 50 0.8 11 8 1.4
        popc_c | caramel popcorn | kinuskipopcorn | popcorn med kola | g=ps; v=toffee; m=corn; r=sugar popcorn_maize:40 glucose_syrup butter salt; n=9 4 80 50 5 3 0.6
        peanut_r | coated peanuts | kuorrutetut maapähkinät | överdragna jordnötter | g=p; v=peanut; m=nut; r=peanut:50 wheat_flour sugar starch paprika salt; n=28 4.6 46 12 5 16 1.4
        lentil_c | lentil chips | linssilastut | linschips | g=p; v=flame; m=bean; r=lentils:45 rice_flour sunflower_oil paprika salt; n=18 1.8 57 2 5 13 1.8
        chick_c | chickpea puffs | kikhernenaksut | kikärtspuffar | g=p; v=lime; m=bean; r=chickpeas:50 rice_flour sunflower_oil salt; n=15 1.6 60 2 6 13 1.4
        rice_cr | rice crackers | riisikeksit | riskex | g=p; v=plain; m=rice; r=rice sunflower_oil soy_sauce sesame; n=6 0.8 80 4 1 8 1.6
        seaw | roasted seaweed snack | paahdettu merilevä | rostat sjögräs | g=t; v=forest; m=wave; x=1.4; r=seaweed:60 sesame_oil sunflower_oil salt; n=42 6 10 1 20 24 3
        micro_s | salted microwave popcorn | suolattu mikropopcorn | saltade mikropopcorn | g=ps; v=sea; m=corn; r=popcorn_maize palm_free_fat salt; n=22 10 48 0.8 10 8 2
        micro_b | butter microwave popcorn | voinen mikropopcorn | mikropopcorn med smörsmak | g=ps; v=sun; m=corn; r=popcorn_maize palm_free_fat flavouring salt; n=22 10 48 0.8 10 8 2
        popm | popping maize | popcornmaissi | popcornmajs | g=ns; v=corn; m=corn; r=popcorn_maize; n=4.5 0.6 61 1 13 11 0.01
        oat_s | oat crisps | kauralastut | havrechips | g=p; v=oat; m=oat; r=oat_flakes:60 sunflower_oil salt; n=18 1.8 56 2 8 11 1.4
        rye_s | salted rye crisps | suolatut ruislastut | saltade rågchips | g=p; v=rye; m=rye; r=rye_bread:90 rapeseed_oil salt; n=16 1.4 54 3 11 9 1.8
        rye_g | garlic rye crisps | valkosipuliruislastut | rågchips med vitlök | g=p; v=garlic; m=rye; r=rye_bread:88 rapeseed_oil garlic salt; n=16 1.4 54 3 11 9 1.8
        pea_s | pea crisps | hernelastut | ärtchips | g=p; v=pea; m=pea; r=peas:60 rice_flour sunflower_oil salt; n=17 1.7 52 3 9 15 1.2
        """, form="bag", motif="corn", recipe="maize sunflower_oil salt", nutrition="26 2.8 58 3 4 7 1.4", pop=240),
    Family(1741, "nuts", ("nuts", "pähkinät", "nötter", "p"), """
        napsula: pean_s, cash_s, alm_s, mix_s, pist, mix_f, smoke_a | 175g=3.6
        arkikori: pean_s, cash_s, mix_s, alm, rais, mix_f | 200g=2.6
        kotipelto: alm, hazel, walnut, cash, brazil, pecan, maca, pine | 150g=4.4
        kotipelto: organic+alm, organic+cash, organic+rais, organic+date, organic+apric | 200g=4.9
        napsula: rais, date, apric, prune_d, fig_d, cran_d, mango_d, banana_d, apple_d, coco_d | 250g=3.1
        napsula: sunf, pump, mix_seed, soy_n | 250g=2.2
        """, """
        pean_s | salted peanuts | suolatut maapähkinät | saltade jordnötter | v=peanut; r=peanut rapeseed_oil salt; x=.7
        cash_s | salted cashews | suolatut cashewpähkinät | saltade cashewnötter | v=vanilla; r=cashew rapeseed_oil salt
        alm_s | salted almonds | suolatut mantelit | saltade mandlar | v=almond; r=almond rapeseed_oil salt
        smoke_a | smoked almonds | savumantelit | rökta mandlar | v=brown; r=almond rapeseed_oil smoke_flavouring salt
        mix_s | salted nut mix | suolattu pähkinäsekoitus | saltad nötmix | g=ns; v=blue; r=peanut cashew almond rapeseed_oil salt
        mix_f | nut and fruit mix | pähkinä-hedelmäsekoitus | nöt- och fruktmix | g=ns; v=green; r=raisin peanut almond cranberry sugar; n=26 3 44 36 6 12 0.05
        pist | roasted pistachios | paahdetut pistaasit | rostade pistaschnötter | v=pistachio; x=1.3; r=pistachio salt
        alm | natural almonds | mantelit | naturella mandlar | v=caramel; r=almond; n=52 4 6 4 12 21 0.01
        hazel | hazelnuts | hasselpähkinät | hasselnötter | v=walnut; r=hazelnut; n=61 4.5 6 4 10 15 0.01
        walnut | walnut halves | saksanpähkinät | valnötter | v=dark; r=walnut; n=65 6 7 3 7 15 0.01
        cash | natural cashews | cashewpähkinät | naturella cashewnötter | v=sun; r=cashew; n=46 8 27 6 4 18 0.03
        brazil | brazil nuts | parapähkinät | paranötter | v=red; r=brazil_nut; n=67 16 4 2 8 14 0.01
        pecan | pecans | pekaanipähkinät | pekannötter | v=orange; x=1.3; r=pecan; n=72 6 4 4 10 9 0.01
        maca | macadamias | macadamiapähkinät | macadamianötter | v=honey; x=1.4; r=macadamia; n=76 12 5 5 9 8 0.01
        pine | cedar nuts | pinjansiemenet | pinjenötter | v=lemon; x=1.6; r=pine_seed; n=68 5 9 4 4 14 0.01
        rais | raisins | rusinat | russin | v=grape; m=grape; x=.75; r=raisin; n=0.5 0.2 72 66 4 3 0.03
        date | dates | taatelit | dadlar | v=brown; m=sun; r=date; n=0.4 0.1 68 64 8 2 0.01
        apric | dried apricots | kuivatut aprikoosit | torkade aprikoser | v=apricot; m=sun; x=1.2; r=apricot sulphite; n=0.5 0.1 54 50 8 3.4 0.02
        prune_d | prunes | kuivatut luumut | katrinplommon | v=purple; m=cherry; r=prune; n=0.4 0.1 55 38 8 2.2 0.01
        fig_d | dried figs | kuivatut viikunat | torkade fikon | v=fig; m=leaf; x=1.1; r=fig; n=1 0.2 54 48 10 3.3 0.02
        cran_d | dried cranberries | kuivatut karpalot | torkade tranbär | v=red; m=berry; r=cranberry sugar sunflower_oil; n=1.2 0.1 78 68 5 0.2 0.01
        mango_d | dried mango | kuivattu mango | torkad mango | g=ns; v=mango; m=sun; x=1.5; r=mango; n=0.8 0.2 75 66 6 2.6 0.05
        banana_d | banana chips | banaanilastut | bananchips | v=lemon; m=sun; r=banana coconut_oil sugar; n=31 28 56 28 4 2 0.02
        apple_d | apple rings | omenarenkaat | äppelringar | v=green; m=apple; r=apple sulphite; n=0.5 0.1 64 56 9 1.4 0.1
        coco_d | coconut chips | kookoslastut | kokoschips | v=plain; m=nut; r=coconut sugar salt; n=52 46 26 22 12 6 0.4
        sunf | sunflower seeds | auringonkukansiemenet | solrosfrön | v=sun; m=sun; r=sunflower_seed; n=52 5 12 2 9 22 0.01
        pump | pumpkin seeds | kurpitsansiemenet | pumpafrön | v=herb; m=leaf; x=1.5; r=pumpkin_seed; n=48 8 7 1 7 31 0.02
        mix_seed | salad seeds | salaattisiemenet | salladsfrön | v=lime; m=leaf; r=sunflower_seed pumpkin_seed soy_beans salt; n=44 5 12 2 9 27 0.5
        soy_n | roasted soya beans | paahdetut soijapavut | rostade sojabönor | v=forest; m=bean; r=soy_beans rapeseed_oil salt; n=24 3.6 14 6 15 38 0.8
        """, form="pouch", motif="nut", recipe="peanut", nutrition="49 7 12 5 7 24 1", pop=240),
)  # fmt: skip
