"""Frozen: numbers 1901 to 1999."""

from demo.catalogue.family import Family

FROZEN: tuple[Family, ...] = (
    Family(1901, "frozen_veg", ("frozen vegetables", "pakastevihannekset", "frysta grönsaker", "p"), """
        pakkasrinne: peas, wok, mix, broc, cauli, bean, spin, root, corn, onion, herb, fries, wedge, hash, mash | 400g=2.1
        arkikori: peas, wok, mix, spin, fries, broc | 700g=2.3
        kotipelto: organic+peas, organic+spin, organic+broc, sweet_f, edam | 300g=2.6
        pakkasrinne: fries, wedge, crink | 900g=2.9
        norrglantan: chant, mush, kale | 250g=4.4
        """, """
        peas | frozen peas | pakasteherneet | frysta ärter | v=pea; m=pea; r=peas; n=0.5 0.1 9 4 5 5.5 0.01
        wok | frozen wok vegetables | pakastewokvihannekset | frysta wokgrönsaker | v=orange; m=pepper; r=carrot mung_sprouts bell_pepper leek bamboo mushroom; n=0.3 0.1 5 3 2.2 1.8 0.03; t=Wok vegetables
        mix | frozen pea, corn and pepper mix | pakasteherne-maissi-paprika | frysta ärter, majs och paprika | v=lemon; m=corn; r=peas corn bell_pepper; n=0.9 0.2 11 4 4 4 0.01; t=Pea, corn, pepper
        broc | frozen broccoli | pakasteparsakaali | fryst broccoli | g=ns; v=green; r=broccoli; n=0.5 0.1 3 2 3 3 0.02
        cauli | frozen cauliflower | pakastekukkakaali | fryst blomkål | g=ns; v=plain; r=cauliflower; n=0.3 0.1 3 2 2 2 0.02
        bean | frozen green beans | vihreät pakastepavut | frysta gröna bönor | v=lime; m=bean; r=green_beans; n=0.2 0 5 2 3 2 0.01
        spin | frozen chopped spinach | pakastepinaatti | fryst hackad spenat | g=ns; v=herb; r=spinach; n=0.5 0.1 1 0.6 3 3 0.15
        root | frozen soup vegetables | pakastekeittojuurekset | frysta soppgrönsaker | v=carrot; m=carrot; r=carrot swede potato celeriac leek; n=0.3 0.1 7 4 2.5 1.1 0.06; t=Soup roots
        corn | frozen sweetcorn | pakastemaissi | fryst majs | g=ns; v=corn; m=corn; r=corn; n=1.4 0.3 17 5 2.6 3.2 0.01
        onion | frozen chopped onion | pakastesipulikuutiot | fryst hackad lök | g=ps; v=silver; m=onion; r=onion; n=0.1 0 7 5 1.6 1 0.01; t=Chopped onion
        herb | frozen dill | pakastetilli | fryst dill | g=ns; v=dill; m=herb; r=dill; n=0.6 0.1 3 1 3 3 0.1
        fries | frozen chips for the oven | pakastetut ranskanperunat | frysta pommes frites | v=sun; m=potato; r=potato rapeseed_oil; n=4 0.4 24 0.6 2.6 2.4 0.05; t=Oven fries
        crink | crinkle-cut chips | aaltoranskalaiset | räfflade pommes frites | v=orange; m=potato; r=potato rapeseed_oil; n=4 0.4 24 0.6 2.6 2.4 0.05; t=Crinkle fries
        wedge | potato wedges | lohkoperunat | klyftpotatis | g=pp; v=brown; m=potato; r=potato rapeseed_oil salt paprika; n=4.5 0.5 22 0.6 2.6 2.3 0.5
        hash | diced potato and onion | sipuli-perunasekoitus | tärnad potatis och lök | g=ns; v=caramel; m=potato; r=potato onion rapeseed_oil; n=1.5 0.2 15 1.5 2 1.8 0.02; t=Potato and onion
        mash | mashed potato portions | perunasose-annospalat | potatismosportioner | v=vanilla; m=potato; r=potato milk_powder salt; n=0.5 0.2 15 1.6 1.6 2.2 0.4
        sweet_f | sweet potato fries | bataattiranskalaiset | sötpotatispommes | v=sweet_potato; m=potato; r=sweet_potato rapeseed_oil rice_flour salt; n=7 0.7 25 8 3.4 1.6 0.5
        edam | young soya beans | soijapavut palkoineen | unga sojabönor | v=forest; m=bean; r=soy_beans; n=5 0.7 7 2 5 11 0.02
        chant | frozen chanterelles | pakastekantarellit | frysta kantareller | v=chanterelle; m=mushroom; x=1.9; r=chanterelle; n=0.5 0.1 0.5 0.4 4 1.5 0.02
        mush | frozen mushroom mix | pakastesienisekoitus | fryst svampmix | g=ns; v=mushroom; m=mushroom; r=mushroom; n=0.5 0.1 2 1 2 2.4 0.02
        kale | frozen kale | pakastelehtikaali | fryst grönkål | g=ns; v=dark; r=kale; n=0.8 0.1 3 1 4 3.4 0.1; x=.7
        """, form="bag", motif="leaf", recipe="peas", nutrition="0.5 0.1 8 3 4 3 0.02", pop=300),
    Family(1902, "frozen_berries", ("frozen {}", "pakaste{}", "fryst {w}", "n"), """
        pakkasrinne: blueberry, strawberry, raspberry, lingonberry, blackcurrant, cranberry, mango, cherry, forest_berry | 500g=5.2
        marjasuo: blueberry, lingonberry, sea_buckthorn, cloudberry, raspberry, gooseberry | 300g=5.6
        arkikori: strawberry, blueberry, raspberry, forest_berry, mango, lingonberry | 400g=3.2
        kotipelto: organic+blueberry, organic+strawberry, rhubarb, avocado, pineapple | 250g=3.9
        pakkasrinne: smooth_g, smooth_t, smooth_r | 450g=3.9
        marjasuo: blueberry, lingonberry | 1kg=8.9
        """, """
        strawberry | frozen strawberries | pakastemansikat | frysta jordgubbar | g=p; v=strawberry; m=strawberry; r=strawberry
        blueberry | frozen blueberries | pakastemustikat | frysta blåbär | g=p; v=blueberry; m=blueberry; r=blueberry
        raspberry | frozen raspberries | pakastevadelmat | frysta hallon | g=p; v=raspberry; m=raspberry; r=raspberry
        lingonberry | frozen lingonberries | pakastepuolukat | frysta lingon | g=p; v=red; m=berry; r=lingonberry
        blackcurrant | frozen blackcurrants | mustaherukat pakasteena | frysta svarta vinbär | g=p; v=blackcurrant; m=berry; r=blackcurrant
        cranberry | frozen cranberries | pakastekarpalot | frysta tranbär | g=p; v=cranberry; m=berry; r=cranberry
        cherry | frozen cherries | pakastekirsikat | frysta körsbär | g=p; v=cherry; m=cherry; r=cherry
        forest_berry | frozen forest berries | pakastemetsämarjat | frysta skogsbär | g=p; v=purple; m=berry; r=blueberry raspberry lingonberry
        cloudberry | frozen cloudberries | pakastelakat | frysta hjortron | g=p; v=cloudberry; m=berry; x=2.2; r=cloudberry
        gooseberry | frozen gooseberries | pakastekarviaiset | frysta krusbär | g=p; v=green; m=berry; r=gooseberry
        sea_buckthorn | frozen sea buckthorn | pakastetyrni | fryst havtorn | v=orange; m=berry; x=1.2; r=sea_buckthorn; t=Sea buckthorn
        smooth_g | green smoothie mix | vihreä smoothieainekset | grön smoothiemix | v=lime; m=leaf; r=mango banana spinach kale; n=0.4 0.1 11 10 2 1 0.02; t=Green smoothie
        smooth_t | tropical smoothie mix | trooppinen smoothiesekoitus | tropisk smoothiemix | v=mango; m=sun; r=mango pineapple banana; n=0.3 0.1 14 13 1.8 0.7 0; t=Tropic smoothie
        smooth_r | red smoothie mix | punainen smoothiesekoitus | röd smoothiemix | v=strawberry; m=strawberry; r=strawberry raspberry banana; n=0.4 0.1 10 8 3 0.9 0; t=Red smoothie mix
        """.replace("vihreä smoothieainekset", "vihreä smoothiesekoitus"), form="bag", motif="berry", recipe="@", nutrition="0.5 0.1 9 8 3 0.8 0", pop=260),
    Family(1911, "frozen_fish", ("frozen fish", "pakastekala", "fryst fisk", "n"), """
        ulkosaari: salm, cod, saith, pikep, shr_c, shr_r, mix, trout_c | 400g=7.4
        pakkasrinne: fingers, breaded, crisp, burger_f, spin_f, salm | 300g=3.6
        arkikori: fingers, saith, shr_c, breaded, salm | 450g=3.9
        pakkasrinne: chick_f, nugg, meatb, mince_f, kebab, chick_w, elk_f | 500g=5.6
        arkikori: chick_f, nugg, meatb | 800g=6.2
        kukkotupa: chick_f, nugg, turk | 700g=7.9
        kotipelto: veg_n, veg_m | 300g=3.6
        """, """
        salm | frozen salmon fillets | pakastelohifileet | frysta laxfiléer | g=p; v=salmon; x=1.2; r=salmon; n=12 2.4 0 0 0 20 0.1; t=Salmon fillets
        cod | frozen cod fillets | pakasteturskafileet | frysta torskfiléer | g=p; v=sea; r=cod; n=0.7 0.1 0 0 0 18 0.2; t=Cod fillets
        saith | frozen saithe portions | pakasteseitiannokset | frysta sejportioner | g=p; v=blue; x=.7; r=saithe; n=0.8 0.1 0 0 0 18 0.2; t=Saithe portions
        pikep | frozen pikeperch fillets | pakastekuhafileet | frysta gösfiléer | g=p; v=forest; x=1.3; r=pikeperch; n=0.8 0.2 0 0 0 19 0.1; t=Pikeperch
        trout_c | frozen diced rainbow trout | pakastekirjolohikuutiot | fryst tärnad regnbågslax | g=np; v=flame; r=trout; n=11 2 0 0 0 20 0.1; t=Diced trout
        shr_c | frozen peeled shrimps | kuoritut pakastekatkaravut | frysta skalade räkor | g=p; v=pink; m=shrimp; r=shrimp salt; n=0.8 0.2 0 0 0 16 1.2; t=Peeled shrimps
        shr_r | frozen shrimps in the shell | kuorelliset pakastekatkaravut | frysta räkor med skal | g=p; v=red; m=shrimp; r=shrimp salt; n=1 0.2 0 0 0 18 1.6; t=Shell-on shrimps
        mix | frozen seafood mix | pakasteäyriäissekoitus | fryst skaldjursmix | v=purple; m=shrimp; r=mussel squid shrimp; n=1.3 0.3 2 0 0 14 0.8; t=Seafood mix
        fingers | fish fingers | kalapuikot | fiskpinnar | g=p; v=orange; r=pollock:60 breadcrumbs rapeseed_oil wheat_flour salt; n=9 0.8 18 1 1 12 0.9
        breaded | breaded fish fillets | leivitetyt kalafileet | panerade fiskfiléer | g=p; v=honey; r=saithe:60 breadcrumbs rapeseed_oil wheat_flour salt; n=9 0.8 17 1 1 12 0.9; t=Breaded fish
        crisp | crispy fish bites | rapeat kalapalat | krispiga fiskbitar | g=p; v=sun; r=pollock:55 wheat_flour rapeseed_oil breadcrumbs salt; n=11 1 20 1 1 11 1
        burger_f | fish patties | kalapihvit | fiskbiffar | g=p; v=lemon; r=pollock:55 potato_flakes rapeseed_oil onion dill salt; n=8 0.8 14 1 1 11 1
        spin_f | fish with spinach | pinaattikala | fisk med spenat | v=herb; r=pollock:60 spinach:15 cream cheese salt; n=6 2.6 4 1 0.8 12 0.8
        chick_f | frozen chicken fillets | pakastekananfileet | frysta kycklingfiléer | g=p; v=vanilla; m=hen; r=chicken; n=1.5 0.4 0 0 0 22 0.2; t=Chicken fillets
        nugg | frozen chicken nuggets | pakastekananugetit | frysta kycklingnuggets | g=p; v=caramel; m=hen; r=chicken:55 breadcrumbs wheat_flour rapeseed_oil salt; n=13 1.6 18 1 1 14 1.1; t=Chicken nuggets
        chick_w | frozen chicken wings | pakastekanansiivet | frysta kycklingvingar | g=p; v=flame; m=hen; r=chicken salt paprika; n=15 4 1 0.5 0 18 1.2; t=Chicken wings
        turk | frozen turkey fillets | pakastekalkkunafileet | frysta kalkonfiléer | g=p; v=blue; m=hen; r=turkey; n=1.5 0.5 0 0 0 23 0.2; t=Turkey fillets
        meatb | frozen meatballs | pakastelihapullat | frysta köttbullar | g=p; v=walnut; m=ox; r=pork:38 beef:25 water breadcrumbs onion egg salt; n=15 5.5 9 1.5 1 13 1.4
        mince_f | frozen minced beef | pakastenaudanjauheliha | fryst nötfärs | v=cherry; m=ox; r=beef; n=17 7.5 0 0 0 18 0.15; x=1.1; t=Minced beef
        kebab | frozen kebab meat | pakastekebabliha | fryst kebabkött | g=t; v=chili; m=ox; r=beef:85 wheat_flour onion spices salt; n=15 6 4 0.5 0.3 16 1.5; t=Kebab meat
        elk_f | frozen sautéed reindeer | pakasteporonkäristys | fryst renskav | v=dark; m=ox; x=2.2; r=reindeer; n=4 1.6 0 0 0 23 0.2; t=Sautéed reindeer
        veg_n | vegetable nuggets | kasvisnugetit | grönsaksnuggets | g=p; v=green; m=leaf; r=soy_protein water wheat_flour rapeseed_oil breadcrumbs salt; n=12 1.2 20 1 4 13 1.2
        veg_m | frozen soya mince | pakastesoijajauhis | fryst sojafärs | v=lime; m=bean; r=water soy_protein:25 rapeseed_oil salt; n=5 0.6 4 1.5 5 18 1
        """, form="box", motif="fish", recipe="pollock", nutrition="5 1 8 1 0.5 15 0.8", pop=300),
    Family(1921, "frozen_meals", ("frozen meal", "pakasteateria", "fryst rätt", "n"), """
        pakkasrinne: piz_h, piz_s, piz_m, piz_v, piz_t, lasag, pyti, soup_s, soup_b | 330g=3.2
        arkikori: piz_h, piz_s, piz_v, pyti, lasag | 350g=2.2
        valdirame: piz_m, piz_s, piz_f, piz_p, pasta_c, risot | 380g=4.6
        kaukomaa: roll_v, roll_c, gyoza, samosa, curry_f, padth, bao | 300g=4.2
        pakkasrinne: potato_p, veg_p, spin_p, pasty, meat_p | 500g=3.2
        kotipelto: gluten_free+piz_gf, oat_ba, veg_las, falaf | 300g=4.6
        liesikoti: mac_f, salm_f, chick_f, meatb_f | 370g=3.4
        """, """
        piz_h | frozen ham pizza | kinkkupakastepizza | fryst pizza med skinka | v=pink; m=pig; r=wheat_flour water ham:12 cheese:12 tomato_puree rapeseed_oil yeast salt; n=8 3.4 29 3 2 11 1.3
        piz_s | frozen salami pizza | salamipakastepizza | fryst pizza med salami | v=flame; m=sausage; r=wheat_flour water pork:10 cheese:14 tomato_puree rapeseed_oil yeast salt; n=11 4.6 29 3 2 11 1.5; t=Salami pizza
        piz_m | frozen margherita pizza | margherita-pakastepizza | fryst pizza margherita | v=tomato; m=tomato; r=wheat_flour tomato:25 mozzarella:18 water rapeseed_oil yeast salt; n=7 3.2 30 3 2 10 1.1; t=Margherita pizza
        piz_v | frozen vegetable pizza | kasvispakastepizza | fryst pizza med grönsaker | v=green; m=pepper; r=wheat_flour water cheese:12 tomato_puree bell_pepper onion corn yeast salt; n=6 2.8 30 3.5 2.6 9 1.1; t=Vegetable pizza
        piz_t | frozen tuna pizza | tonnikalapakastepizza | fryst pizza med tonfisk | v=sea; r=wheat_flour water tuna:12 cheese:12 tomato_puree onion yeast salt; m=fish; n=7 2.8 29 3 2 12 1.2
        piz_f | frozen four-cheese pizza | neljän juuston pakastepizza | fryst pizza med fyra ostar | v=cheese; m=cow; r=wheat_flour mozzarella cheese blue_cheese parmesan water yeast salt; n=12 6.6 30 2 2 13 1.4; t=Four-cheese pizza
        piz_p | frozen mushroom pizza | sienipakastepizza | fryst pizza med svamp | v=brown; m=mushroom; r=wheat_flour mozzarella:15 mushroom:15 cream water yeast salt; n=9 4 29 2 2.2 10 1.1; t=Mushroom pizza
        piz_gf | pizza with mozzarella | mozzarellapizza | pizza med mozzarella | v=vanilla; m=tomato; r=corn_flour potato_starch water mozzarella:18 tomato:20 rapeseed_oil yeast salt; n=8 3.4 31 3 2.4 7 1.1
        lasag | frozen beef lasagne | pakastelasagne | fryst lasagne med nötkött | v=red; m=ox; r=pasta:20 beef:14 tomato milk cheese wheat_flour onion salt; n=7 3.2 12 3 1.2 7.5 0.8; t=Beef lasagne
        veg_las | frozen vegetable lasagne | kasvispakastelasagne | fryst grönsakslasagne | v=lime; m=leaf; r=pasta:22 tomato milk courgette spinach cheese salt; n=5 2.4 13 3.5 1.6 4.5 0.8; t=Veggie lasagne
        pyti | frozen potato and meat hash | pakastepyttipannu | fryst pytt i panna | v=brown; m=potato; r=potato:60 ham:10 pork:8 onion rapeseed_oil salt; n=5 1.4 15 1.5 1.8 5 0.8; t=Potato hash
        soup_s | frozen salmon soup | lohikeittopakaste | fryst laxsoppa | v=salmon; m=fish; r=water potato salmon:14 cream carrot leek dill salt; n=4 1.8 6 1 0.8 4.6 0.8
        soup_b | frozen beef soup vegetables | lihakeittopakaste | fryst köttsoppa | v=carrot; m=ox; r=water beef:14 potato carrot swede onion salt; n=1.6 0.6 7 1.5 1.2 4.4 0.7; t=Beef soup
        pasta_c | frozen creamy chicken pasta | kermainen kanapastapakaste | fryst krämig kycklingpasta | v=honey; m=hen; r=pasta:42 chicken:16 cream broccoli cheese garlic salt; n=6 2.8 16 1.5 1.2 9 0.8; t=Chicken pasta
        risot | frozen mushroom risotto | sienirisottopakaste | fryst svamprisotto | v=mushroom; m=mushroom; r=rice:32 water mushroom:14 cream cheese wine butter salt; n=5 2.8 17 1 0.8 4 0.8; t=Mushroom risotto
        roll_v | vegetable spring rolls | kasviskevätkääryleet | vårrullar med grönsaker | g=p; v=green; m=leaf; r=wheat_flour cabbage carrot mung_sprouts rapeseed_oil soy_sauce; n=8 0.8 25 4 2.4 4.5 1; t=Veg spring rolls
        roll_c | chicken spring rolls | kanakevätkääryleet | vårrullar med kyckling | g=p; v=sun; m=hen; r=wheat_flour chicken:18 cabbage carrot rapeseed_oil soy_sauce; n=8 1 24 3 2 8 1
        gyoza | chicken dumplings | kanagyozat | gyoza med kyckling | g=np; v=plain; m=hen; r=wheat_flour chicken:25 cabbage leek soy_sauce ginger sesame_oil; n=6 1.2 24 2 1.6 9 1.2
        samosa | vegetable samosas | kasvissamosat | samosa med grönsaker | g=np; v=curry; m=pea; r=wheat_flour potato peas carrot rapeseed_oil curry salt; n=10 1 28 2 3 5 1
        curry_f | frozen chicken curry with rice | kanacurry ja riisi -pakaste | fryst kycklingcurry med ris | v=orange; m=hen; r=rice:40 chicken:16 coconut_milk onion curry salt; n=4 2.4 18 1.5 0.8 7 0.7; t=Chicken curry
        padth | frozen vegetable noodles | kasvisnuudelipakaste | frysta nudlar med grönsaker | g=p; v=chili; m=flame; r=wheat_noodles:50 cabbage carrot soy_sauce bell_pepper rapeseed_oil; n=3 0.4 20 3 2 4 0.9; t=Veg noodles
        bao | steamed buns | höyrypullat | ångade bullar | g=p; v=vanilla; m=wheat; r=wheat_flour water sugar yeast rapeseed_oil; n=3 0.4 50 9 1.6 7 0.4
        potato_p | potato patties | peruna-annoskakut | potatiskakor | g=p; v=potato; m=potato; r=potato:80 rapeseed_oil potato_flakes salt; n=8 0.8 24 0.6 2.4 2.4 0.9
        veg_p | frozen vegetable patties | pakastekasvispihvit | frysta grönsaksbiffar | g=p; v=pea; m=carrot; r=potato carrot peas corn onion rapeseed_oil wheat_flour salt; n=8 0.8 22 3 3 4 1; t=Veggie patties
        spin_p | frozen spinach pancakes | pakastepinaattiletut | frysta spenatpannkakor | g=p; v=herb; m=leaf; r=milk wheat_flour egg spinach:10 rapeseed_oil salt; n=5 1.2 20 3 1.5 6 1; t=Spinach pancakes
        pasty | frozen Karelian pasties | pakastekarjalanpiirakat | frysta karelska piroger | g=p; v=rye; m=rye; r=milk rice:15 water rye_flour wheat_flour salt; n=2.5 1.2 33 2.5 2.5 5 0.9; t=Karelian pasties
        meat_p | frozen meat pasties | pakastelihapiirakat | frysta köttpiroger | g=p; v=cherry; m=ox; r=wheat_flour beef:10 pork rice onion rapeseed_oil yeast salt; n=14 3.2 32 2 2 8 1.1; t=Meat pasties
        oat_ba | pulled oat casserole | nyhtökauravuoka | gratäng med plockad havre | v=oat; m=oat; r=potato oat:8 pea_protein coconut_milk tomato onion salt; n=4 1.8 11 2 1.8 6 0.7; t=Pulled oat bake
        falaf | frozen falafel | pakastefalafel | fryst falafel | v=walnut; m=bean; r=chickpeas:55 onion rapeseed_oil parsley cumin salt; n=11 1.1 24 3 7 8 1.2
        mac_f | frozen macaroni bake | makaronilaatikkopakaste | fryst makaronilåda | v=caramel; m=ox; r=pasta:35 milk beef:12 egg onion salt; n=5 2.2 14 3 1 7.5 0.8
        salm_f | frozen salmon pasta | lohipastapakaste | fryst laxpasta | v=peach; m=fish; r=pasta:40 salmon:14 cream spinach lemon salt; n=6 2.6 15 1.5 1.2 8 0.7
        chick_f | frozen chicken in gravy and mash | kanaa ja perunamuusia -pakaste | fryst kyckling med potatismos | v=lemon; m=hen; r=potato:45 chicken:18 milk cream wheat_flour salt; n=4 1.8 10 2 1.2 7 0.8; t=Chicken and mash
        meatb_f | frozen meatballs and mash | lihapullat ja muusi -pakaste | frysta köttbullar med potatismos | v=walnut; m=potato; r=potato:45 pork:14 beef:9 cream milk breadcrumbs onion salt; n=7 3 11 2 1.2 6 1; t=Meatballs, mash
        """, form="box", motif="flame", recipe="potato", nutrition="6 2 18 2 2 7 1", pop=260),
    Family(1931, "frozen_bakery", ("frozen bakery", "pakasteleivonnainen", "fryst bakverk", "t"), """
        pakkasrinne: puff, puff_r, pie_d, bun, cinn, crois, baguette, garlic_b | 400g=2.6
        arkikori: puff, crois, baguette, garlic_b, bun | 350g=1.9
        uuniharju: cinn, berry_pie, apple_pie, rye_pie, rolls_f, rolls_o | 500g=4.2
        sokerisiipi: cheesec, choc_cake, straw_cake, brown | 600g=5.9
        kotipelto: gluten_free+bread_gf, gluten_free+roll_gf, oat_rolls | 300g=3.9
        """, """
        puff | puff pastry sheets | torttutaikinalevyt | smördegsplattor | g=p; v=lemon; r=wheat_flour palm_free_fat water salt; n=24 12 36 1 1.6 5 0.8
        puff_r | rye puff pastry | ruislehtitaikina | smördeg med råg | g=ns; v=rye; m=rye; r=wheat_flour rye_flour butter water salt; n=24 15 35 1 3 5 0.8
        pie_d | shortcrust pie base | piirakkapohja | pajbotten | g=ns; v=caramel; r=wheat_flour butter water salt; n=22 13 44 1 2 6 0.6
        bun | frozen bun dough | pakastepullataikina | fryst bulldeg | g=ns; v=cardamom; r=wheat_flour milk sugar butter yeast cardamom salt; n=9 4.5 47 13 2 7 0.6; t=Bun dough
        cinn | frozen cinnamon buns | pakastekorvapuustit | frysta kanelbullar | g=p; v=cinnamon; r=wheat_flour milk sugar butter cinnamon yeast cardamom salt; n=12 6 48 16 2 7 0.6; t=Cinnamon buns
        crois | frozen butter croissants | pakastevoicroissantit | frysta smörcroissanter | g=p; v=honey; r=wheat_flour butter:22 water sugar yeast salt; n=23 14 43 6 2.4 7 1; t=Butter croissants
        baguette | frozen baguettes | pakastepatongit | frysta baguetter | g=p; v=plain; r=wheat_flour water yeast salt; n=1.4 0.2 54 2 3 9 1.2
        garlic_b | frozen garlic baguette | valkosipulipatonki | fryst vitlöksbaguette | g=ns; v=garlic; m=onion; r=wheat_flour water butter garlic:2 parsley yeast salt; n=16 9 42 2 2.4 7 1.2; t=Garlic baguette
        berry_pie | frozen blueberry pie | mustikkapiirakkapakaste | fryst blåbärspaj | g=ns; v=blueberry; m=blueberry; r=wheat_flour blueberry:25 sugar butter milk egg yeast; n=9 5 38 18 2 5 0.3; t=Blueberry pie
        apple_pie | frozen apple pie | omenapiirakkapakaste | fryst äppelpaj | g=ns; v=green; m=apple; r=wheat_flour apple:30 sugar butter egg cinnamon; n=10 6 38 19 2 4 0.3
        rye_pie | frozen potato pasties | perunapiirakkapakaste | frysta potatispiroger | g=ps; v=potato; m=rye; r=potato:45 water rye_flour wheat_flour milk salt; n=2 0.8 27 2 2.8 4 0.9; t=Potato pasties
        rolls_f | frozen wheat rolls | pakastevehnäsämpylät | frysta vetefrallor | g=p; v=vanilla; r=wheat_flour water yeast rapeseed_oil salt; t=Wheat rolls; n=3 0.4 48 3 3 9 1
        rolls_o | frozen oat rolls | pakastekaurasämpylät | frysta havrefrallor | g=p; v=oat; m=oat; r=wheat_flour oat_flakes:25 water yeast rapeseed_oil salt; n=4 0.6 44 3 5 9 1
        oat_rolls | frozen seeded rolls | pakastesiemensämpylät | frysta fröfrallor | g=p; v=herb; r=wheat_flour water linseed sunflower_seed yeast salt; n=8 0.9 40 2 6 11 1; t=Seeded rolls
        cheesec | frozen cheesecake | juustokakkupakaste | fryst cheesecake | g=ns; v=sun; m=cow; r=fresh_cheese:35 cream sugar wheat_flour butter egg; n=20 12 28 20 0.6 5 0.4
        choc_cake | frozen chocolate cake | suklaakakkupakaste | fryst chokladtårta | g=ns; v=chocolate; m=cocoa; r=cream sugar dark_chocolate:14 egg wheat_flour cocoa; n=20 12 35 26 2.6 5 0.2
        straw_cake | frozen strawberry cake | mansikkakakkupakaste | fryst jordgubbstårta | g=ns; v=strawberry; m=strawberry; r=cream sugar strawberry:18 egg wheat_flour; n=13 8 28 20 1 4 0.2; t=Strawberry cake
        brown | frozen brownie squares | browniepalapakaste | frysta brownierutor | g=ps; v=brown; m=cocoa; r=sugar butter egg dark_chocolate:16 wheat_flour cocoa; n=24 13 50 38 3 5.5 0.3; t=Brownie squares
        bread_gf | frozen oat bread | pakastekauraleipä | fryst havrebröd | g=t; v=oat; m=oat; r=oat_gf water potato_starch rapeseed_oil yeast salt; n=5 0.7 38 2 6 7 1
        roll_gf | frozen light rolls | vaaleat pakastesämpylät | frysta ljusa frallor | g=p; v=corn; r=rice_flour water potato_starch rapeseed_oil yeast salt; n=4 0.5 46 2 3 3 1; t=Light rolls
        """, form="box", motif="wheat", recipe="wheat_flour", nutrition="12 6 42 10 2 6 0.7", pop=200),
    Family(1941, "ice_cream", ("{} ice cream", "{}jäätelö", "{}glass", "n"), """
        sokerisiipi: vanilla, chocolate, strawberry, salted_caramel, liquorice, mint, forest_berry, banana | 1l=3.9
        arkikori: vanilla, chocolate, strawberry | 2l=3.9
        niittypuro: lactose_free+vanilla, lactose_free+chocolate, lactose_free+caramel, lactose_free+strawberry | 1l=4.2
        sokerisiipi: vanilla+fine, pistachio+fine, salmiak+fine, coffee+fine, cloudberry+fine, hazelnut+fine | 480ml=5.6
        kotipelto: oat_i+vanilla, oat_i+chocolate, oat_i+blueberry, oat_i+salted_caramel | 480ml=4.9
        valdirame: lemon+sorb, raspberry+sorb, mango+sorb, strawberry+sorb | 500ml=5.2
        sokerisiipi: cone_v, cone_c, cone_s, stick_v, stick_a, stick_d, pop_p, pop_o, sand_i | 4x110ml=3.9@multipack
        arkikori: cone_v, stick_v, pop_o | 6x90ml=3.2@multipack
        """, """
        fine | fine {} ice cream | {}kermajäätelö | gräddglass med {w} | r=cream milk sugar egg_yolk @6; n=15 9 24 22 0.4 4 0.12
        oat_i | {} oat ice | {}kaurajäätelö | {}havreglass | r=water oat:8 coconut_oil sugar glucose_syrup @4 pea_protein stabiliser; n=10 8 28 20 1 1.5 0.12
        sorb | {} sorbet | {}sorbetti | {}sorbet | r=water sugar @35 glucose_syrup stabiliser; n=0.2 0 28 26 0.8 0.3 0.01
        cone_v | vanilla cones | vaniljatuutit | vaniljstrutar | g=p; v=vanilla; r=milk cream sugar wheat_flour milk_chocolate:8 coconut_oil vanilla; n=13 9 34 24 1 4 0.15
        cone_c | chocolate cones | suklaatuutit | chokladstrutar | g=p; v=chocolate; r=milk cream sugar wheat_flour dark_chocolate:10 cocoa coconut_oil; n=14 9 34 24 2 4 0.15
        cone_s | strawberry cones | mansikkatuutit | jordgubbsstrutar | g=p; v=strawberry; r=milk cream sugar wheat_flour strawberry:8 coconut_oil; n=11 8 35 25 1 3.6 0.14
        stick_v | vanilla ice cream sticks | vaniljapuikot | vaniljpinnar | g=p; v=sun; r=milk cream sugar milk_chocolate:22 coconut_oil vanilla; n=19 13 30 26 0.8 4 0.12; t=Vanilla sticks
        stick_a | almond ice cream sticks | mantelipuikot | mandelpinnar | g=p; v=almond; r=cream milk sugar milk_chocolate:24 almond:4; n=22 13 30 27 1.4 5 0.12; t=Almond sticks
        stick_d | dark chocolate ice cream sticks | tummat suklaapuikot | mörka chokladpinnar | g=p; v=dark; r=cream milk sugar dark_chocolate:26; n=21 13 28 25 2.6 4 0.1; t=Dark choco sticks
        pop_p | pear ice lollies | päärynämehujäät | päronisglass | g=pp; v=pear; r=water sugar pear:15 glucose_syrup acid; n=0 0 22 20 0.2 0 0.01; t=Pear ice lollies
        pop_o | orange ice lollies | appelsiinimehujäät | apelsinisglass | g=pp; v=orange; r=water sugar orange:15 glucose_syrup acid; n=0 0 22 20 0.2 0 0.01; t=Orange lollies
        sand_i | ice cream sandwiches | jäätelövoileivät | glassmackor | g=p; v=brown; r=milk cream sugar wheat_flour cocoa; n=9 6 36 22 1 4 0.3; t=Ice cream sandw.
        """, form="tub", motif="snow", recipe="milk cream sugar glucose_syrup [@5] stabiliser", nutrition="9 6 24 21 0.4 3.4 0.12", pop=320),
)  # fmt: skip
