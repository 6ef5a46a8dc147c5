"""Meat, poultry and plant proteins: numbers 1301 to 1399."""

from demo.catalogue.family import Family

MEAT: tuple[Family, ...] = (
    Family(1301, "beef", ("beef", "nauta", "nötkött", "t"), """
        tammilaidun: entrecote, sirloin, inner, strips, stew, roast_slice, thin | 400g=9.9
        arkikori: stew, strips, thin | 500g=9.2
        tammilaidun: organic+stew, organic+strips, liver | 350g=7.9
        norrglantan: rein_strips, elk_stew, rein_slice, venison | 300g=13.9
        tammilaidun: lamb_chop, lamb_stew, lamb_mini | 400g=10.9
        kaukomaa: lamb_stew, lamb_chop | 500g=10.5
        tammilaidun: marin_s, marin_p | 450g=10.9
        tammilaidun: pulled_b, kebab_m | 400g=6.9
        """, """
        entrecote | ~ rib steak | naudan entrecôtepihvi | entrecote i skivor | g=n; v=red; x=1.5
        sirloin | ~ sirloin steak | naudan ulkofileepihvi | biff av nöt | g=n; v=dark; x=1.55
        inner | ~ fillet steak | naudan sisäfileepihvi | oxfilé i bit | g=n; v=purple; x=2.3
        strips | ~ strips | naudan suikaleet | strimlat ~ | v=pink; n=6 2.5 0 0 0 21 0.2
        stew | stewing ~ | naudan karjalanpaistiliha | grytbitar av nöt | g=p; v=brown; x=.85
        roast_slice | minute steaks | naudan lehtipihvit | lövbiff | g=p; v=cherry; x=1.1
        thin | thin ~ slices | naudan ohutleike | tunnskivat ~ | v=caramel; x=1.05
        liver | ~ liver | naudan maksa | nötlever | g=n; v=plain; x=.45; n=4 1.3 4 0 0 20 0.2
        rein_strips | sautéed reindeer | poronkäristys | renskav | g=n; v=blue; r=reindeer; n=4 1.6 0 0 0 23 0.2
        rein_slice | reindeer fillet | poron ulkofilee | renfilé | g=n; v=black; x=2; r=reindeer; n=3 1.2 0 0 0 23 0.2
        elk_stew | diced elk | hirvipaisti kuutioina | älggrytbitar | g=p; v=forest; r=elk; n=2 0.8 0 0 0 23 0.2
        venison | elk strips | hirven suikaleet | älgskav | g=n; v=herb; r=elk; n=2 0.8 0 0 0 23 0.2
        lamb_chop | lamb chops | lampaankyljykset | lammkotletter | g=p; v=herb; r=lamb; m=goat; o=NZ; n=16 7.5 0 0 0 19 0.2
        lamb_stew | diced lamb | lampaanpaisti kuutioina | lammgrytbitar | g=p; v=green; r=lamb; m=goat; o=IE; n=9 4 0 0 0 20 0.2
        lamb_mini | lamb fillets | lampaan sisäfileet | lamminnerfilé | g=p; v=purple; x=1.6; r=lamb; m=goat; o=NZ; n=6 2.6 0 0 0 21 0.2
        marin_s | garlic marinated ~ steak | valkosipulimarinoitu naudanpihvi | vitlöksmarinerad nötbiff | g=n; v=garlic; r=beef rapeseed_oil garlic:2 salt spices; n=9 3 1 0.5 0 19 1.2; t=Garlic steak
        marin_p | pepper marinated ~ steak | pippurimarinoitu naudanpihvi | pepparmarinerad nötbiff | g=n; v=pepper; r=beef rapeseed_oil black_pepper salt spices; n=9 3 1 0.5 0 19 1.2; t=Pepper steak
        pulled_b | pulled ~ | nyhtönauta | plockat ~ | v=flame; r=beef:80 tomato_puree onion sugar vinegar spices salt; n=7 2.8 8 7 0.5 20 1.3
        kebab_m | ~ kebab meat | naudankebabliha | kebabkött av nöt | v=tomato; x=.85; r=beef:85 wheat_flour onion spices salt; n=15 6 4 0.5 0.3 16 1.5
        """, form="meat_tray", motif="ox", recipe="beef", nutrition="10 4.3 0 0 0 21 0.15", pop=360, may_contain=""),
    Family(1302, "beef", ("beef roast", "naudanpaisti", "nötstek", "n"), """
        -: inner_r | 1200g=16.9
        -: fillet | 1800g=42.9
        -: sirloin_r, entre | 1500g=29.9
        tammilaidun: brisket, oxtail, ossobuco, shank | 1000g=12.5
        kaukomaa: leg, lamb_sh | 2000g=15.9
        norrglantan: rein_roast, elk_roast | 1100g=27.9
        """, """
        inner_r | beef top round roast | naudan sisäpaisti | innanlår av nöt | g=t; v=red; t=Top round roast
        fillet | whole beef fillet | naudan sisäfilee kokonaisena | hel oxfilé | v=purple; n=5 2.1 0 0 0 22 0.15
        sirloin_r | beef sirloin roast | naudan ulkofilee kokonaisena | hel ryggbiff av nöt | v=dark
        entre | beef rib roast | naudan entrecôte kokonaisena | hel entrecote | v=cherry; n=15 6.5 0 0 0 20 0.15
        brisket | beef brisket | naudan rinta | nötbringa | v=brown; n=14 6 0 0 0 19 0.15
        oxtail | oxtail | häränhäntä | oxsvans | v=black; n=12 5 0 0 0 20 0.15
        ossobuco | veal shank slices | vasikan osso buco | osso buco av kalv | v=pink; n=5 2 0 0 0 21 0.15; x=1.2
        shank | beef shank on the bone | naudan potkaluullinen | nötlägg med ben | v=caramel; n=5 2 0 0 0 21 0.15
        leg | leg of lamb | lampaanviulu | lammstek | m=goat; r=lamb; o=NZ; v=herb; n=12 5.5 0 0 0 19 0.2
        lamb_sh | lamb shoulder | lampaanlapa | lammbog | m=goat; r=lamb; o=NZ; v=green; n=15 7 0 0 0 18 0.2
        rein_roast | reindeer roast | poronpaisti | renstek | r=reindeer; v=blue; n=3 1.2 0 0 0 23 0.2
        elk_roast | elk roast | hirvenpaisti | älgstek | r=elk; v=forest; n=2 0.8 0 0 0 23 0.2
        """, form="meat_tray", motif="ox", recipe="beef", nutrition="6 2.5 0 0 0 22 0.15", kind="catch_weight",
        pop=160, cap=4, tolerance=15),
    Family(1311, "pork", ("pork", "porsas", "fläskkött", "t"), """
        tammilaidun: chop, fillet_s, strips, neck, belly, schnitzel, dice | 400g=4.6
        arkikori: chop, strips, neck, dice, belly | 600g=5.6
        tammilaidun: honey_n, bbq_n, garlic_f, rosemary_f, ribs, pulled_p | 500g=5.9
        arkikori: honey_n, ribs, schnitzel_b | 600g=5.9
        kotipelto: organic+chop, organic+strips, organic+neck | 350g=5.2
        liesikoti: schnitzel_b, pulled_p, ribs_c | 500g=6.2
        """, """
        chop | ~ chops | porsaan kyljykset | fläskkotletter | g=p; v=pink
        fillet_s | ~ loin steaks | porsaan ulkofileepihvit | fläskytterfilé | g=p; v=red; x=1.1; n=5 1.9 0 0 0 22 0.15
        strips | ~ strips | porsaan suikaleet | strimlat ~ | v=caramel
        neck | ~ neck steaks | porsaan kasslerpihvit | fläskkarré i skivor | g=p; v=dark; n=15 5.5 0 0 0 18 0.15
        belly | sliced ~ belly | porsaan kylkisiivut | stekfläsk | v=plain; n=29 11 0 0 0 16 0.15
        schnitzel | ~ escalope | porsaan leike | fläskschnitzel | g=n; v=lemon
        dice | diced ~ | porsaan kuutiot | fläsktärningar | g=p; v=brown; x=.95
        honey_n | honey marinated ~ neck | hunajamarinoidut porsaan kassleripihvit | honungsmarinerad fläskkarré | g=n; v=honey; r=pork rapeseed_oil honey:3 salt spices; n=14 5 3 3 0 17 1.4; t=Honey pork neck
        bbq_n | barbecue ~ neck | grillimaustetut porsaan kassleripihvit | grillkryddad fläskkarré | g=n; v=barbecue; m=flame; r=pork rapeseed_oil salt paprika smoke_flavouring spices; n=14 5 1.5 1 0 17 1.4
        garlic_f | garlic marinated ~ fillet | valkosipulimarinoitu porsaanfilee | vitlöksmarinerad fläskfilé | g=n; v=garlic; r=pork rapeseed_oil garlic:2 salt; n=8 2.5 1 0.5 0 19 1.4; t=Garlic pork fillet
        rosemary_f | rosemary marinated ~ fillet | rosmariinimarinoitu porsaanfilee | rosmarinmarinerad fläskfilé | g=n; v=herb; r=pork rapeseed_oil rosemary salt; n=8 2.5 1 0.5 0 19 1.4; t=Rosemary pork
        ribs | marinated ~ ribs | marinoidut porsaan kyljet | marinerade revbensspjäll | g=p; v=flame; m=flame; r=pork tomato_puree sugar vinegar salt spices; n=17 6 5 5 0 16 1.3
        ribs_c | slow-cooked ~ ribs | ylikypsät porsaan kyljet | långkokta revbensspjäll | g=p; v=tomato; m=flame; r=pork tomato_puree sugar vinegar mustard salt spices; n=18 6.5 7 6 0 18 1.4
        pulled_p | pulled ~ | nyhtöpossu | plockat ~ | v=brown; m=flame; r=pork:80 tomato_puree sugar onion vinegar salt spices; n=9 3.2 9 8 0.4 19 1.3
        schnitzel_b | breaded ~ escalope | leivitetty porsaanleike | panerad fläskschnitzel | g=n; v=caramel; r=pork:65 breadcrumbs egg rapeseed_oil wheat_flour salt; n=14 2.8 16 1 1 15 1.1; t=Breaded escalope
        """, form="meat_tray", motif="pig", recipe="pork", nutrition="9 3.3 0 0 0 20 0.15", pop=360, may_contain=""),
    Family(1312, "pork", ("pork roast", "porsaanpaisti", "fläskstek", "n"), """
        -: neck_r, loin_r | 1100g=8.9
        -: fillet_w | 600g=13.9
        tammilaidun: shoulder, ham_r, belly_r, knuckle | 1500g=7.5
        tammilaidun: kassler_m, fillet_m | 700g=12.9
        """, """
        neck_r | whole pork neck | porsaan kassler kokonaisena | hel fläskkarré | v=red; n=15 5.5 0 0 0 18 0.15
        loin_r | whole pork loin | porsaan ulkofilee kokonaisena | hel fläskytterfilé | v=pink; n=5 1.9 0 0 0 22 0.15
        fillet_w | whole pork fillet | porsaan sisäfilee | hel fläskfilé | v=purple; n=3 1 0 0 0 22 0.15
        shoulder | pork shoulder | porsaan lapa | fläskbog | v=brown; n=12 4.5 0 0 0 19 0.15
        ham_r | salted raw ham | suolattu raaka kinkku | rimmad rå skinka | v=cherry; r=pork water salt nitrite; n=9 3.3 0 0 0 19 2
        belly_r | pork belly in one piece | porsaan kylki palana | fläsksida i bit | v=plain; n=29 11 0 0 0 16 0.15; t=Pork belly
        knuckle | pork knuckle | porsaan potka | fläsklägg | v=caramel; n=15 5.5 0 0 0 18 0.15; x=.8
        kassler_m | marinated pork neck roast | marinoitu porsaan kassler | marinerad fläskkarré i bit | v=flame; r=pork rapeseed_oil salt spices; n=14 5 1 0.5 0 17 1.3; t=Marinated neck
        fillet_m | pepper marinated pork fillet | pippurimarinoitu porsaan sisäfilee | pepparmarinerad fläskfilé | v=pepper; r=pork rapeseed_oil black_pepper salt; n=5 1.2 1 0.5 0 20 1.3; t=Pepper pork
        """, form="meat_tray", motif="pig", recipe="pork", nutrition="9 3.3 0 0 0 20 0.15", kind="catch_weight",
        pop=150, cap=4, tolerance=15),
    Family(1321, "poultry", ("chicken", "kana", "kyckling", "n"), """
        kukkotupa: fillet, strips, thigh, mince_c, inner | 400g=5.2
        arkikori: fillet, strips, drumstick, wings | 600g=6.4
        kukkotupa: honey_f, garlic_fi, lime_s, pepper_s, bbq_w, indian, sweet_s, herb_t | 450g=5.6
        kukkotupa: fillet, thigh | 900g=10.9
        arkikori: honey_f, pepper_s, bbq_w, fillet_u | 550g=5.6
        kotipelto: organic+fillet, organic+thigh | 350g=8.9
        kukkotupa: drumstick, wings, roast_leg | 700g=4.2
        kukkotupa: turkey_s, turkey_f, turkey_m, turkey_p | 400g=6.2
        liesikoti: nuggets, pulled_c, tender | 300g=4.7
        """, """
        fillet | ~ breast fillet | kanan rintafilee | ~filé | v=lemon; n=1.5 0.4 0 0 0 23 0.15
        fillet_u | thin ~ fillets | ohuet kananfileet | tunna ~filéer | g=p; v=plain; n=1.5 0.4 0 0 0 23 0.15
        inner | ~ inner fillet | kanan sisäfilee | ~innerfilé | v=vanilla; x=1.1; n=1.5 0.4 0 0 0 23 0.15
        strips | ~ strips | kanan fileesuikaleet | strimlad ~ | v=caramel; n=1.6 0.4 0 0 0 22 0.15
        thigh | ~ thigh fillet | kanan paistileike | ~lårfilé | v=brown; x=.85
        drumstick | ~ drumsticks | kanan koivet | ~ben | g=p; v=honey; x=.6
        wings | ~ wings | kanan siivet | ~vingar | g=p; v=sun; x=.6
        roast_leg | ~ legs | kanan koipireidet | ~klubbor | g=p; v=red; x=.95
        mince_c | minced ~ | kananjauheliha | ~färs | v=pink; x=.85
        honey_f | honey marinated ~ strips | hunajamarinoidut kanasuikaleet | honungsmarinerad strimlad ~ | v=honey; r=chicken:85 water rapeseed_oil honey:3 salt spices; n=4 0.7 4 3 0 18 1.2; t=Honey chicken
        garlic_fi | garlic marinated ~ fillet | valkosipulimarinoitu kananfilee | vitlöksmarinerad ~filé | v=garlic; r=chicken:85 water rapeseed_oil garlic:2 salt; n=4 0.7 1 0.6 0 19 1.2; t=Garlic chicken
        lime_s | lime and chili ~ strips | lime-chilimarinoidut kanasuikaleet | lime- och chilimarinerad ~ | v=green; r=chicken:85 water rapeseed_oil lime chili salt; n=4 0.7 2 1 0 18 1.2; t=Lime chicken
        pepper_s | pepper marinated ~ strips | pippurimarinoidut kanasuikaleet | pepparmarinerad strimlad ~ | v=pepper; r=chicken:85 water rapeseed_oil black_pepper salt; n=4 0.7 1 0.6 0 18 1.2; t=Pepper chicken
        bbq_w | barbecue ~ wings | grillimaustetut kanansiivet | grillkryddade ~vingar | g=p; v=barbecue; m=flame; r=chicken tomato_puree sugar salt paprika smoke_flavouring; n=14 4 4 3 0 17 1.2
        indian | Indian style ~ strips | intialaistyyliset kanasuikaleet | indisk strimlad ~ | v=curry; r=chicken:85 water rapeseed_oil yoghurt curry salt; n=4 0.8 2 1 0.3 18 1.1; t=Indian chicken
        sweet_s | sweet chili ~ strips | makea chili -kanasuikaleet | strimlad ~ med söt chili | v=chili; r=chicken:85 water rapeseed_oil sugar chili salt; n=4 0.7 5 4 0 17 1.1; t=Sweet chili chick
        herb_t | herb marinated ~ thighs | yrttimarinoidut kananreidet | örtmarinerade ~lår | g=p; v=herb; r=chicken:85 water rapeseed_oil herbs salt; n=11 2.8 1 0.5 0.2 17 1.2; t=Herb chicken
        turkey_s | turkey strips | kalkkunan suikaleet | strimlad kalkon | v=purple; r=turkey; n=2 0.6 0 0 0 23 0.15
        turkey_f | turkey breast fillet | kalkkunan rintafilee | kalkonfilé | v=blue; x=1.2; r=turkey; n=1.5 0.5 0 0 0 24 0.15
        turkey_m | minced turkey | kalkkunanjauheliha | kalkonfärs | v=pink; x=.85; r=turkey; n=8 2.3 0 0 0 19 0.15
        turkey_p | pepper turkey steaks | pippurikalkkunapihvit | pepparmarinerade kalkonbiffar | g=p; v=dark; r=turkey:85 water rapeseed_oil black_pepper salt; n=4 0.8 1 0.5 0 19 1.2
        nuggets | ~ nuggets | kananugetit | ~nuggets | g=p; v=flame; r=chicken:60 breadcrumbs wheat_flour rapeseed_oil salt spices; n=14 1.8 17 1 1 15 1.2
        pulled_c | pulled ~ | nyhtökana | plockad ~ | v=tomato; r=chicken:80 water tomato_puree sugar salt spices; n=4 1 5 4 0.4 20 1.2
        tender | crispy ~ fillets | rapeat kanafileet | krispiga ~filéer | g=p; v=orange; r=chicken:65 breadcrumbs wheat_flour rapeseed_oil salt; n=11 1.3 18 1 1 16 1.2
        """, form="meat_tray", motif="hen", recipe="chicken", nutrition="9 2.5 0 0 0 19 0.15", pop=760, may_contain=""),
    Family(1322, "poultry", ("whole chicken", "kokonainen kana", "hel kyckling", "n"), """
        kukkotupa: whole, corn_f | 1300g=6.9
        kotipelto: organic+whole | 1600g=10.9
        kukkotupa: spatch, roast_h, legs_m | 1100g=7.9
        -: duck_b | 400g=22.9
        -: turkey_w | 4500g=9.9
        kukkotupa: grilled | 900g=9.9
        """, """
        whole | ~ | ~ | ~ | v=lemon
        corn_f | corn-fed ~ | maissilla ruokittu ~ | majsuppfödd ~ | v=corn; x=1.3; t=Corn-fed chicken
        spatch | flattened herb chicken | yrttimarinoitu perhoskana | örtmarinerad platt kyckling | v=herb; r=chicken water rapeseed_oil herbs salt; n=11 3 1 0.5 0 17 1.1; t=Herb chicken
        roast_h | half chicken, grill spiced | grillimaustettu kananpuolikas | grillkryddad halv kyckling | v=flame; r=chicken water rapeseed_oil paprika salt; n=11 3 1 0.5 0 17 1.2; t=Half chicken
        legs_m | marinated chicken legs | marinoidut kanan koipireidet | marinerade kycklingklubbor | g=p; v=honey; r=chicken water rapeseed_oil spices salt; n=11 3 1 0.5 0 17 1.2; x=.75; t=Chicken legs
        duck_b | duck breast | ankanrinta | ankbröst | g=t; v=purple; r=duck; o=FR; n=20 6 0 0 0 18 0.15
        turkey_w | whole turkey | kokonainen kalkkuna | hel kalkon | v=dark; r=turkey; n=8 2.3 0 0 0 20 0.15
        grilled | roasted chicken | grillattu kana | grillad kyckling | v=caramel; r=chicken salt paprika rapeseed_oil; n=11 3 0.5 0.2 0 24 1; t=Roasted chicken
        """, form="meat_tray", motif="hen", recipe="chicken", nutrition="10 2.8 0 0 0 19 0.15", kind="catch_weight",
        pop=480, cap=6, tolerance=15),
    Family(1331, "mince", ("minced meat", "jauheliha", "köttfärs", "n"), """
        tammilaidun: beef10, beef17, mixed, pork_m | 400g=4.8
        arkikori: beef17, mixed, beef10 | 400g=4.6
        tammilaidun: beef10, beef17, mixed | 700g=7.7
        kotipelto: organic+beef10, organic+beef17 | 400g=5.6
        arkikori: mixed, beef17 | 1kg=9.9
        norrglantan: elk_m, rein_m, lamb_m | 400g=8.2
        tammilaidun: burger_b, burger_x, burger_c, meatball, patties | 300g=5.4
        kukkotupa: burger_ch, ball_ch, patty_ch | 300g=4.2
        liesikoti: meatball, patties, ball_ch, cabbage_r | 350g=3.9
        norrglantan: meatball, patties | 500g=6.4
        arkikori: burger_b, meatball, patties | 500g=5.4
        """, """
        beef10 | lean minced beef 10% | naudanjauheliha 10 % | nötfärs 10 % | v=red; x=1.12; n=10 4.3 0 0 0 20 0.15
        beef17 | minced beef 17% | naudanjauheliha 17 % | nötfärs 17 % | v=pink; r=beef; n=17 7.5 0 0 0 18 0.15
        mixed | minced beef and pork 20% | sika-nautajauheliha 20 % | blandfärs 20 % | v=brown; x=.82; r=pork:50 beef:50; n=20 8 0 0 0 17 0.15; t=Beef and pork
        pork_m | minced pork 15% | porsaanjauheliha 15 % | fläskfärs 15 % | v=plain; x=.75; r=pork; m=pig; n=15 5.5 0 0 0 18 0.15
        elk_m | minced elk | hirvenjauheliha | älgfärs | v=forest; r=elk pork_fat; n=9 3.5 0 0 0 20 0.15
        rein_m | minced reindeer | poronjauheliha | renfärs | v=blue; x=1.3; r=reindeer pork_fat; n=10 4 0 0 0 20 0.15
        lamb_m | minced lamb | lampaanjauheliha | lammfärs | v=herb; m=goat; r=lamb; n=16 7.5 0 0 0 18 0.15
        burger_b | beef burger patties | naudan hampurilaispihvit | hamburgare av nöt | g=p; v=tomato; r=beef:98 salt; n=17 7.5 0 0 0 18 0.9; t=Beef burgers
        burger_x | thick beef burger patties | paksut naudan hampurilaispihvit | tjocka hamburgare av nöt | g=p; v=dark; x=1.15; r=beef:98 salt black_pepper; n=18 8 0 0 0 18 0.9; t=Thick burgers
        burger_c | cheese burger patties | juustohampurilaispihvit | ostburgare | g=p; v=cheese; r=beef:85 cheese:12 salt; n=19 9 0.3 0 0 19 1.1; t=Cheese burgers
        burger_ch | chicken burger patties | kanahampurilaispihvit | kycklingburgare | g=p; v=lemon; m=hen; r=chicken:80 breadcrumbs rapeseed_oil onion salt; n=11 2 9 0.5 0.6 16 1.1
        meatball | meatballs | lihapullat | köttbullar | g=p; v=caramel; r=pork:40 beef:25 water breadcrumbs onion egg milk_powder salt; n=15 5.5 9 1.5 1 13 1.4
        patties | pan-fried beef patties | jauhelihapihvit | pannbiffar | g=p; v=orange; r=beef:55 water pork breadcrumbs onion salt; n=14 5.5 7 1 1 15 1.3; t=Meat patties
        ball_ch | chicken meatballs | kanapyörykät | kycklingbullar | g=p; v=honey; m=hen; r=chicken:70 water breadcrumbs rapeseed_oil onion salt; n=10 1.8 9 1 0.8 14 1.2
        patty_ch | chicken patties | kanapihvit | kycklingbiffar | g=p; v=sun; m=hen; r=chicken:72 water potato_flakes rapeseed_oil onion salt; n=10 1.8 7 1 0.6 14 1.2
        cabbage_r | cabbage rolls | kaalikääryleet | kåldolmar | g=p; v=green; m=leaf; r=cabbage:45 pork:18 rice beef onion syrup salt; n=5 1.8 10 4 1.6 6 0.9
        """, form="meat_tray", motif="ox", recipe="beef", pop=620, may_contain="", nutrition="10 4 0 0 0 19 0.15"),
    Family(1341, "sausages", ("sausage", "makkara", "korv", "n"), """
        tammilaidun: grill, lenkki, frank, chorizo, brat, garlic_s | 400g=3.1
        arkikori: grill, lenkki, frank, nakki | 500g=2.7
        kukkotupa: chicken_g, chicken_f, chicken_ch | 360g=3.2
        tammilaidun: cheese_g, raw_b, raw_h, raw_c, nakki | 350g=3.5
        norrglantan: falu, prince, rein_g, elk_g | 400g=3.9
        arkikori: cheese_g, ring_l, chicken_f | 400g=2.6
        tammilaidun: ring_l, blood, rice_bl, siskon, mini_n | 350g=2.9
        valdirame: salsiccia, salsiccia_f, raw_c | 320g=4.6
        kotipelto: organic+grill, organic+frank, lamb_g | 300g=4.2
        """, """
        grill | grill ~ | grilli~ | grill~ | v=flame
        lenkki | ring ~ | lenkki~ | länk~ | v=red
        ring_l | light ring ~ | kevytlenkki~ | lätt länk~ | v=green; n=12 4.5 7 1 0.3 11 1.7
        frank | frankfurters | knakit | knack~ | g=np; v=brown; n=22 8.5 3 0.8 0.2 13 1.9
        nakki | wieners | nakit | wiener~ | g=np; v=pink
        mini_n | cocktail sausages | cocktailnakit | prins~ | g=np; v=lemon
        chorizo | fresh chorizo | tuorechorizo | färsk chorizo | v=chili; r=pork pork_fat paprika garlic salt spices; n=24 9 2 0.5 0.3 15 2
        brat | bratwurst | bratwurst | bratwurst | v=plain; r=pork water salt spices; n=24 9.5 1 0.4 0.1 14 1.7
        garlic_s | garlic ~ | valkosipuli~ | vitlöks~ | v=garlic; r=pork water potato_starch garlic:1.5 salt spices nitrite
        cheese_g | cheese grill ~ | juustogrilli~ | grill~ med ost | v=cheese; r=pork water cheese:12 potato_starch salt spices nitrite; n=21 9 4 0.8 0.3 13 1.8
        raw_b | raw beef ~ | naudan raaka~ | rå~ av nöt | v=dark; m=ox; r=beef pork_fat salt spices; n=20 8 1 0.4 0.1 16 1.6
        raw_h | herb raw ~ | yrtti-raaka~ | rå ört~ | v=herb; r=pork herbs salt; n=20 8 1 0.4 0.1 16 1.6
        raw_c | chili raw ~ | chili-raaka~ | rå chili~ | v=orange; r=pork chili garlic salt; n=20 8 1 0.4 0.1 16 1.6
        chicken_g | chicken grill ~ | kanagrilli~ | kycklinggrill~ | v=sun; m=hen; r=chicken:70 water rapeseed_oil potato_starch salt spices; n=13 2.5 4 0.8 0.2 13 1.7
        chicken_f | chicken frankfurters | kananakit | kycklingknack~ | g=np; v=honey; m=hen; r=chicken:70 water rapeseed_oil potato_starch salt; n=14 2.8 4 0.8 0.2 13 1.8
        chicken_ch | chicken chorizo | kanachorizo | kycklingchorizo | v=tomato; m=hen; r=chicken:72 rapeseed_oil paprika garlic salt; n=13 2.5 3 0.8 0.4 14 1.8
        falu | Swedish ring ~ | ruotsalainen lenkki~ | falukorv | v=cherry
        prince | small breakfast sausages | aamiaisnakit | frukost~ | g=np; v=vanilla; t=Breakfast sausage
        rein_g | reindeer ~ | poro~ | ren~ | v=blue; r=reindeer:45 pork_fat water potato_starch salt spices
        elk_g | elk ~ | hirvi~ | älg~ | v=forest; r=elk:45 pork_fat water potato_starch salt spices
        blood | black pudding | mustamakkara | blodkorv | v=black; r=pork_blood water rye_flour pork_fat onion salt spices; n=14 5.5 16 2 2 9 1.2
        rice_bl | rice and raisin liver ~ | maksa~ | lever~ | v=caramel; r=pork_liver rice pork_fat milk raisin syrup onion salt; n=13 5 20 6 0.6 7 1.1; t=Liver sausage
        siskon | soup ~ balls | siskon~ | sopp~ | v=walnut; r=pork water beef wheat_flour milk_powder salt spices
        salsiccia | salsiccia | salsiccia | salsiccia | v=red; r=pork salt black_pepper wine garlic; n=22 8.5 1 0.3 0.1 16 1.8; o=IT
        salsiccia_f | fennel salsiccia | fenkolisalsiccia | salsiccia med fänkål | v=green; r=pork salt herbs wine; n=22 8.5 1 0.3 0.2 16 1.8; o=IT
        lamb_g | lamb ~ | lammas~ | lamm~ | v=purple; m=goat; r=lamb pork_fat salt herbs garlic; n=21 9 1 0.4 0.1 15 1.6
        """, form="pouch", motif="sausage", recipe="pork water beef potato_starch salt spices nitrite",
        nutrition="18 7 5 0.8 0.2 12 1.8", pop=420),
    Family(1351, "cold_cuts", ("cold cut", "leikkele", "pålägg", "t"), """
        tammilaidun: ham_b, ham_s, ham_p, saunapal, pastrami, roastb, salami, meetv | 150g=2.2
        arkikori: ham_b, ham_s, salami, turkey_c, bologna, chicken_c | 250g=2.5
        kukkotupa: turkey_c, chicken_c, turkey_s, chicken_p, chicken_h | 150g=2.3
        norrglantan: rein_c, rein_d, medvurst, ham_x, liver_p | 120g=3.2
        valdirame: prosciutto, salami_m, mortadella, salami_f, coppa, bresaola | 80g=3.1
        tammilaidun: bacon_c, bacon_d, bacon_s | 140g=2.2
        arkikori: bacon_c, bacon_d | 340g=3.7
        tammilaidun: pate, pate_p, liver_p, bologna, gouter | 200g=1.9
        kotipelto: organic+ham_b, organic+turkey_c | 120g=2.9
        tammilaidun: ham_b, ham_s | 300g=3.9
        """, """
        ham_b | boiled ham | keittokinkku | kokt skinka | g=n; v=pink
        ham_s | smoked ham | savukinkku | rökt skinka | g=n; v=brown
        ham_p | pepper ham | pippurikinkku | pepparskinka | g=n; v=pepper
        ham_x | Christmas ham slices | uunikinkkusiivut | ugnsgriljerad skinka | g=n; v=red; r=ham:88 mustard sugar salt; t=Oven baked ham
        saunapal | sauna-smoked ham | saunapalvikinkku | basturökt skinka | g=n; v=dark; x=1.2
        pastrami | beef pastrami | naudanpastrami | pastrami av nöt | g=n; v=cherry; m=ox; x=1.4; r=beef salt black_pepper spices nitrite; n=3 1.2 1 0.5 0 22 2.2
        roastb | roast beef | paahtopaisti | rostbiff | g=n; v=purple; m=ox; x=1.6; r=beef salt spices; n=3 1.2 0.5 0.3 0 23 1.5
        salami | salami | salami | salami | g=n; v=flame; r=pork pork_fat salt spices nitrite; n=38 15 1 0.5 0 20 3.5
        meetv | fine salami | meetvursti | medvurst | g=n; v=tomato; r=pork beef pork_fat salt dextrose nitrite; n=38 15 1 0.8 0 17 3.6
        medvurst | northern smoked salami | pohjolan meetvursti | norrländsk medvurst | g=n; v=orange; r=pork beef pork_fat salt dextrose nitrite; n=36 14 1 0.8 0 18 3.6; t=Smoked salami
        bologna | bologna | lauantaimakkara | lördagskorv | g=n; v=lemon; x=.65; m=sausage; r=pork water potato_starch salt nitrite; n=17 6.5 6 0.8 0.2 10 1.8
        gouter | garlic bologna | gouter-leikkelemakkara | vitlökspålägg | v=garlic; x=.7; m=sausage; r=pork water potato_starch garlic salt nitrite; n=17 6.5 6 0.8 0.2 10 1.8
        turkey_c | turkey slices | kalkkunaleike | kalkonpålägg | v=blue; m=hen; r=turkey:75 water potato_starch salt nitrite; n=1.5 0.5 2 1 0 17 1.8
        turkey_s | smoked turkey slices | savukalkkunaleike | rökt kalkonpålägg | v=walnut; m=hen; r=turkey:78 water salt nitrite; n=1.5 0.5 1.5 1 0 18 1.8; t=Smoked turkey
        chicken_c | chicken slices | kanaleike | kycklingpålägg | v=sun; m=hen; r=chicken:75 water potato_starch salt nitrite; n=1.6 0.5 2 1 0 17 1.7
        chicken_p | pepper chicken slices | pippurikanaleike | pepparkycklingpålägg | v=dark; m=hen; r=chicken:75 water black_pepper salt nitrite; n=1.6 0.5 2 1 0 17 1.7; t=Pepper chicken
        chicken_h | honey chicken slices | hunajakanaleike | honungskycklingpålägg | v=honey; m=hen; r=chicken:75 water honey:2 salt nitrite; n=1.6 0.5 3 2.5 0 17 1.7; t=Honey chicken
        rein_c | cold-smoked reindeer | kylmäsavuporo | kallrökt ren | g=n; v=forest; m=ox; x=1.7; r=reindeer salt nitrite; n=5 2 0.5 0.3 0 26 3.2; t=Smoked reindeer
        rein_d | dried reindeer | kuivaporo | torkat renkött | g=t; v=black; m=ox; x=2; r=reindeer salt; n=5 2 0 0 0 40 5
        prosciutto | prosciutto crudo | prosciutto crudo | prosciutto crudo | g=n; v=red; r=pork salt; n=18 6.5 0 0 0 27 5; o=IT; t=Prosciutto
        coppa | coppa | coppa | coppa | g=n; v=cherry; r=pork salt spices nitrite; n=24 9 0.5 0.5 0 26 4.5; o=IT
        bresaola | bresaola | bresaola | bresaola | g=n; v=purple; m=ox; x=1.2; r=beef salt spices nitrite; n=3 1.2 0.5 0.5 0 33 4; o=IT
        salami_m | Milano salami | milanonsalami | milanosalami | g=n; v=pink; r=pork pork_fat salt spices nitrite; n=33 12 1 0.5 0 25 4; o=IT
        salami_f | fennel salami | fenkolisalami | salami med fänkål | g=n; v=green; r=pork pork_fat salt herbs nitrite; n=33 12 1 0.5 0 25 4; o=IT
        mortadella | mortadella with pistachio | pistaasimortadella | mortadella med pistasch | g=n; v=pistachio; x=.8; r=pork pork_fat pistachio:1 salt spices nitrite; n=28 10 1 0.5 0 15 2.2; o=IT; t=Mortadella
        bacon_c | bacon | pekoni | bacon | v=red; r=pork salt nitrite; n=28 11 0.5 0.5 0 16 2.6
        bacon_d | diced bacon | pekonikuutiot | bacontärningar | g=p; v=caramel; r=pork salt nitrite; n=26 10 0.5 0.5 0 16 2.6
        bacon_s | thick smoked bacon | paksu savupekoni | tjockskuret rökt bacon | v=brown; r=pork salt nitrite; n=28 11 0.5 0.5 0 16 2.6; t=Thick bacon
        liver_p | liver pâté | maksapasteija | leverpastej | g=n; v=plain; r=pork_liver:32 pork_fat water wheat_flour milk_powder onion anchovy salt spices; n=24 9 6 2 0.4 10 1.8
        pate | coarse liver pâté | karkea maksapasteija | grov leverpastej | g=n; v=walnut; r=pork_liver:35 pork_fat water egg potato_starch onion salt; n=26 10 5 2 0.3 11 1.7
        pate_p | pepper pâté | pippuripasteija | pepparpastej | g=n; v=pepper; r=pork_liver:30 pork_fat water milk_powder black_pepper potato_starch salt; n=25 9.5 6 2 0.3 10 1.7
        """, form="pouch", motif="pig", recipe="pork water salt dextrose nitrite",
        nutrition="4 1.5 1 0.8 0 19 2", pop=420),
    Family(1361, "plant_protein", ("plant protein", "kasviproteiini", "växtprotein", "t"), """
        kotipelto: oat_pulled, oat_mince, bean_mince, tofu_n, broad | 250g=3.2
        kaukomaa: tofu_n, tofu_s, tofu_m, tofu_silk, tempeh, falafel | 270g=2.9
        arkikori: tofu_n, soy_mince, veg_balls, veg_burger | 300g=2.4
        norrglantan: pea_balls, pea_mince, pea_burger, veg_saus | 280g=3.6
        kotipelto: veg_nak, veg_burger, veg_balls, veg_cut, bean_tom, oat_tex | 220g=3.2
        liesikoti: falafel, spinach_p, carrot_b, beet_p, veg_schnitz | 300g=3.1
        kotipelto: organic+tofu_n, organic+tofu_s, organic+tempeh, organic+falafel | 250g=3.2
        pakkasrinne: pea_balls, falafel | 400g=3.6
        kaukomaa: tofu_curry, tofu_bbq, seitan, cutlet | 200g=3.6
        """, """
        oat_pulled | pulled oats | nyhtökaura | plockad havre | g=n; v=oat; m=oat; r=water oat:20 pea_protein broad_bean rapeseed_oil salt; n=5 0.6 8 1 4 30 1
        oat_mince | oat mince | kaurajauhis | havrefärs | g=n; v=brown; m=oat; r=water oat:22 pea_protein rapeseed_oil salt; n=6 0.7 9 1 4 20 0.9
        oat_tex | crumbled oat and bean | kaurapapumuru | smulad havre och böna | g=n; v=lemon; m=oat; r=water oat:18 broad_bean:15 rapeseed_oil onion salt; n=7 0.8 10 1 5 18 1; t=Oat and bean
        bean_mince | broad bean mince | härkäpapujauhis | bondbönsfärs | g=n; v=green; m=bean; r=water broad_bean:25 rapeseed_oil salt; n=6 0.6 6 1 5 20 1
        bean_tom | tomato bean chunks | tomaattiset papupalat | bönbitar med tomat | g=p; v=tomato; m=bean; r=water broad_bean:22 tomato:10 rapeseed_oil salt; n=6 0.6 8 3 5 17 1.1
        broad | broad bean chunks | härkäpapupalat | bondbönsbitar | g=p; v=herb; m=bean; r=water broad_bean:25 pea_protein rapeseed_oil salt; n=6 0.6 6 1 5 20 1
        tofu_n | tofu | tofu | tofu | g=n; v=plain; m=bean; r=soy_beans water salt; n=8 1.3 1.5 0.5 1 14 0.05
        tofu_s | smoked tofu | savutofu | rökt tofu | g=n; v=brown; m=bean; r=soy_beans water salt; n=9 1.5 1.5 0.5 1 16 0.8
        tofu_m | marinated tofu | marinoitu tofu | marinerad tofu | g=n; v=caramel; m=bean; r=soy_beans water soy_sauce ginger rapeseed_oil; n=10 1.5 3 1 1 15 1.4
        tofu_silk | silken tofu | pehmeä tofu | mjuk tofu | g=n; v=blue; m=bean; r=soy_beans water; n=3 0.5 2 0.8 0.4 6 0.02
        tofu_curry | curry tofu cubes | currytofukuutiot | currytofutärningar | g=p; v=curry; m=bean; r=soy_beans water rapeseed_oil curry salt; n=10 1.5 3 1 1.3 15 1.1
        tofu_bbq | barbecue tofu cubes | grillitofukuutiot | grilltofutärningar | g=p; v=flame; m=flame; r=soy_beans water rapeseed_oil paprika smoke_flavouring sugar salt; n=10 1.5 4 2 1.2 14 1.2
        tempeh | tempeh | tempe | tempeh | g=n; v=walnut; m=bean; x=1.2; r=soy_beans water; n=9 1.8 8 1 6 19 0.02
        seitan | seitan strips | seitansuikaleet | seitanstrimlor | g=p; v=dark; m=wheat; r=water wheat_gluten:35 soy_sauce rapeseed_oil; n=4 0.5 6 1 1 25 1.3
        soy_mince | soya mince | soijajauhis | sojafärs | g=n; v=red; m=bean; r=water soy_protein:25 rapeseed_oil onion salt; n=5 0.6 4 1.5 5 18 1.1
        veg_balls | vegetable balls | kasvispyörykät | grönsaksbullar | g=p; v=carrot; m=carrot; r=carrot:35 potato onion pea_protein breadcrumbs rapeseed_oil salt; n=7 0.8 19 4 4 6 1.1
        carrot_b | carrot balls | porkkanapyörykät | morotsbullar | g=p; v=orange; m=carrot; r=carrot:45 potato egg breadcrumbs rapeseed_oil salt; n=6 0.7 18 5 3.5 4 1
        beet_p | beetroot patties | punajuuripihvit | rödbetsbiffar | g=p; v=purple; m=carrot; r=beetroot:40 potato egg feta:8 breadcrumbs rapeseed_oil salt; n=7 2 17 6 3 6 1
        spinach_p | spinach pancakes | pinaattiohukaiset | spenatplättar | g=p; v=herb; m=leaf; r=milk wheat_flour egg spinach:10 rapeseed_oil salt; n=5 1.2 20 3 1.5 6 1
        veg_burger | vegetable burgers | kasvishampurilaispihvit | grönsaksburgare | g=p; v=tomato; m=leaf; r=water soy_protein rapeseed_oil carrot onion breadcrumbs salt; n=10 1 13 2 5 14 1.2
        veg_schnitz | breaded vegetable escalope | leivitetty kasvisleike | panerad grönsaksschnitzel | g=n; v=honey; m=leaf; r=water soy_protein wheat_flour breadcrumbs rapeseed_oil carrot salt; n=12 1.2 19 2 4 12 1.2; t=Veggie escalope
        pea_balls | pea balls | hernepyörykät | ärtbullar | g=p; v=pea; m=pea; r=water pea_protein:18 peas onion rapeseed_oil breadcrumbs salt; n=9 1 12 2 4 15 1.2
        pea_mince | pea mince | hernejauhis | ärtfärs | g=n; v=green; m=pea; r=water pea_protein:22 rapeseed_oil onion salt; n=8 0.9 4 1 4 19 1.1
        pea_burger | pea burgers | hernehampurilaispihvit | ärtburgare | g=p; v=flame; m=pea; r=water pea_protein:20 coconut_oil rapeseed_oil beetroot salt; n=14 6 5 1 4 17 1.1
        veg_saus | vegan grill sausage | vegaaninen grillimakkara | vegansk grillkorv | g=n; v=red; m=sausage; r=water rapeseed_oil pea_protein:12 potato_starch spices salt; n=15 1.4 7 1 3 11 1.7
        veg_nak | vegan frankfurters | vegaaniset nakit | vegansk knackkorv | g=np; v=pink; m=sausage; r=water rapeseed_oil pea_protein:12 potato_starch salt spices; n=14 1.3 6 1 2 11 1.8
        veg_cut | vegan sandwich slices | vegaaninen leikkele | veganskt pålägg | v=blue; m=leaf; x=.9; r=water rapeseed_oil pea_protein:10 potato_starch carrot salt; n=12 1.1 8 1 2 9 1.8; t=Vegan slices
        falafel | falafel | falafelit | falafel | g=np; v=walnut; m=bean; r=chickpeas:55 onion rapeseed_oil parsley sesame cumin coriander salt; n=12 1.3 24 3 7 8 1.2
        cutlet | chickpea patties | kikhernepihvit | kikärtsbiffar | g=p; v=sun; m=bean; r=chickpeas:48 carrot onion rapeseed_oil oat_flakes salt; n=10 1.1 22 3 6 7 1.1
        """, form="tray", motif="leaf", recipe="water pea_protein rapeseed_oil salt", pop=260, nutrition="7 1 8 1 4 16 1.1"),
)  # fmt: skip
