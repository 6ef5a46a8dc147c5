"""Ready to eat: numbers 1501 to 1599."""

from demo.catalogue.family import Family

MEALS: tuple[Family, ...] = (
    Family(1501, "ready_meals", ("ready meal", "valmisateria", "färdigrätt", "n"), """
        liesikoti: mac, liver, salmon_bake, chick_rice, meatb_mash, lasagne, veg_lasagne, spinach_soup, beef_pot, pork_wok | 350g=3.3
        arkikori: mac, liver, lasagne, chick_rice, meatb_mash, potato_ham | 400g=2.9
        kaukomaa: tikka, butter_c, green_c, padthai, teriyaki, chana, korma, rendang | 350g=4.9
        valdirame: lasagne, carbonara, bolo, pesto_p, cannelloni, risotto | 400g=4.9
        liesikoti: lasagne, mac, salmon_bake, cab_bake, moussaka | 700g=5.6
        kotipelto: oat_bolo, bean_pot, root_bake, veg_lasagne, carrot_bake, swede_bake, potato_bake | 300g=3.6
        norrglantan: pytt, meatb_mash, rein_mash, salmon_dill | 380g=4.6
        liesikoti: carrot_bake, swede_bake, potato_bake, cab_bake, chick_pasta, tuna_bake, broc_bake, beef_strog | 400g=3.2
        """, """
        mac | macaroni and meat bake | lihamakaronilaatikko | köttfärs- och makaronilåda | m=ox; v=caramel; r=pasta:35 milk beef:12 pork egg onion salt; n=6 2.5 14 3 1 7.5 0.8; t=Macaroni bake
        liver | liver and rice bake | maksalaatikko | leverlåda | m=pig; v=brown; r=milk rice:12 pork_liver:15 syrup raisin butter onion egg salt; n=4 1.8 18 6 0.5 5 0.7; t=Liver bake
        salmon_bake | salmon and potato bake | lohikiusaus | laxfrestelse | m=fish; v=salmon; r=potato:45 salmon:18 cream milk onion dill salt; n=7 3 9 2 1 6.5 0.8; t=Salmon bake
        chick_rice | chicken in curry sauce and rice | currykana ja riisi | kyckling i currysås med ris | m=hen; v=curry; r=rice:40 chicken:18 cream water onion curry corn_starch salt; n=4 1.6 17 1.5 0.6 7 0.7; t=Curry chicken
        chick_pasta | chicken pasta | kanapasta | kycklingpasta | m=hen; v=lemon; r=pasta:40 chicken:18 cream water garlic parsley salt; n=5 2.2 14 1.5 0.9 8 0.8
        meatb_mash | meatballs and mash | lihapullat ja perunamuusi | köttbullar och potatismos | m=potato; v=walnut; r=potato:45 pork:14 beef:9 cream milk breadcrumbs onion salt; n=7 3 11 2 1.2 6 1; t=Meatballs, mash
        lasagne | beef lasagne | naudanlihalasagne | lasagne med nötkött | m=ox; v=tomato; r=pasta:20 beef:16 tomato milk cheese wheat_flour onion carrot salt; n=7 3.2 12 3 1.2 7.5 0.8
        veg_lasagne | vegetable lasagne | kasvislasagne | grönsakslasagne | m=leaf; v=green; r=pasta:22 tomato milk courgette spinach cheese onion carrot wheat_flour salt; n=5 2.4 13 3.5 1.6 4.5 0.8
        spinach_soup | spinach soup with egg | pinaattikeitto ja kananmuna | spenatsoppa med ägg | m=leaf; v=herb; r=milk water spinach:12 egg:8 wheat_flour salt; n=3 1.4 5 2.5 0.8 3.8 0.8; t=Spinach soup
        beef_pot | beef stew and potatoes | lihapata ja perunat | köttgryta med potatis | m=ox; v=red; r=potato:45 beef:20 water carrot onion wheat_flour salt; n=3.5 1.3 10 1.5 1.3 7 0.7; t=Beef stew
        beef_strog | beef stroganoff and rice | stroganoff ja riisi | stroganoff med ris | m=ox; v=dark; r=rice:38 beef:18 cream tomato_puree cucumber onion mustard salt; n=5 2.3 16 2 0.6 7 0.8; t=Beef stroganoff
        pork_wok | pork and noodle wok | possunuudeliwokki | fläskwok med nudlar | m=pig; v=orange; r=wheat_noodles:40 pork:16 soy_sauce cabbage carrot bell_pepper rapeseed_oil; n=5 1.2 16 4 1.5 7 1.1; t=Pork noodle wok
        potato_ham | ham and potato bake | kinkkukiusaus | skinkfrestelse | m=pig; v=pink; r=potato:50 ham:15 cream milk onion cheese salt; n=6 3 10 2 1 6 1; t=Ham bake
        tikka | chicken tikka masala | kana tikka masala | kyckling tikka masala | m=hen; v=flame; r=rice:38 chicken:18 tomato yoghurt cream onion curry ginger garlic salt; n=5 2 17 2.5 0.9 7 0.8
        butter_c | butter chicken | voikana | smörkyckling | m=hen; v=orange; r=rice:38 chicken:18 tomato cream butter onion curry cashew:2 salt; n=7 3.2 17 2.5 0.9 7 0.8
        green_c | green curry chicken | vihreä currykana | grön kycklingcurry | m=hen; v=green; r=rice:38 chicken:18 coconut_milk fish_sauce lemongrass chili green_beans salt; n=5 3.8 17 1.5 0.8 7 0.9
        padthai | prawn pad thai | katkarapu-pad thai | pad thai med räkor | m=shrimp; v=pink; r=rice_noodles:45 shrimp:12 egg mung_sprouts soy_sauce peanut:3 lime sugar; n=5 0.8 20 4 1 7 1
        teriyaki | teriyaki salmon | teriyakilohi | teriyakilax | m=fish; v=salmon; r=rice:42 salmon:18 soy_sauce broccoli carrot sugar sesame ginger; n=6 1.1 18 3 1 8 1
        chana | chickpea masala | kikhernemasala | kikärtsmasala | m=bean; v=sun; r=rice:38 chickpeas:22 tomato onion coconut_milk curry ginger garlic salt; n=4 1.6 20 2.5 3 4.5 0.7
        korma | vegetable korma | kasviskorma | grönsakskorma | m=carrot; v=vanilla; r=rice:38 cauliflower carrot peas coconut_milk cashew:3 onion curry salt; n=5 3 18 2.5 1.8 3.5 0.7
        rendang | beef rendang | naudanliharendang | rendang på nötkött | m=ox; v=brown; r=rice:38 beef:20 coconut_milk lemongrass ginger chili onion salt; n=7 4.5 16 1.5 1 8 0.8
        carbonara | pasta carbonara | pasta carbonara | pasta carbonara | m=pig; v=lemon; r=pasta:45 cream bacon:10 cheese egg_yolk black_pepper salt; n=9 4.2 17 1.5 0.9 7 1
        bolo | spaghetti bolognese | spagetti bolognese | spagetti bolognese | m=ox; v=red; r=pasta:45 tomato:25 beef:15 onion carrot olive_oil salt; n=5 1.7 16 3 1.4 7 0.7
        pesto_p | pesto pasta with chicken | kana-pestopasta | pestopasta med kyckling | m=herb; v=herb; r=pasta:45 chicken:15 cream basil sunflower_oil cheese cashew:2 garlic salt; n=9 2.4 17 1.5 1.1 8.5 0.9
        cannelloni | spinach cannelloni | pinaattikannelloni | cannelloni med spenat | m=leaf; v=green; r=pasta:25 spinach:15 fresh_cheese tomato milk cheese wheat_flour salt; n=6 3.3 13 2.5 1.3 6 0.8; t=Spinach tubes
        risotto | mushroom risotto | sienirisotto | svamprisotto | m=mushroom; v=caramel; r=rice:30 water mushroom:15 cream cheese onion wine butter salt; n=5 2.8 16 1.5 0.8 3.8 0.9
        moussaka | moussaka | moussaka | moussaka | m=leaf; v=purple; r=potato:30 aubergine:20 lamb:14 tomato milk cheese wheat_flour onion salt; n=7 3 9 2.5 1.5 6 0.8
        oat_bolo | oat mince bolognese | kaurajauhisbolognese | havrefärsbolognese | m=oat; v=tomato; r=pasta:42 tomato:25 oat:6 pea_protein onion carrot rapeseed_oil salt; n=3.5 0.4 18 3 2 7 0.7; t=Oat bolognese
        bean_pot | bean and tomato stew | papu-tomaattipata | bön- och tomatgryta | m=bean; v=chili; r=kidney_beans:25 tomato:25 rice bell_pepper corn onion chili rapeseed_oil salt; n=2.5 0.3 17 3 3.6 4.5 0.7; t=Bean stew
        root_bake | root vegetable gratin | juuresgratiini | rotfruktsgratäng | m=carrot; v=carrot; r=potato:35 carrot swede parsnip cream milk cheese salt; n=5 3 10 4 2 2.8 0.7; t=Root gratin
        carrot_bake | carrot bake | porkkanalaatikko | morotslåda | m=carrot; v=orange; r=carrot:45 milk rice syrup egg breadcrumbs salt; n=3.5 1 14 8 1.8 2.6 0.7
        swede_bake | swede bake | lanttulaatikko | kålrotslåda | m=carrot; v=sun; r=swede:60 cream syrup wheat_flour egg breadcrumbs salt spices; n=4 1.8 12 8 1.8 2 0.7
        potato_bake | sweetened potato bake | imelletty perunalaatikko | sötad potatislåda | m=potato; v=honey; r=potato:60 milk butter wheat_flour syrup salt; n=3 1.6 17 5 1.2 2.6 0.7; t=Potato bake
        cab_bake | cabbage and meat bake | kaalilaatikko | kållåda | m=leaf; v=forest; r=cabbage:40 beef:10 pork:8 rice syrup onion salt; n=5 2 9 4 1.6 5 0.8; t=Cabbage bake
        tuna_bake | tuna pasta bake | tonnikalapastavuoka | tonfiskpastalåda | m=fish; v=blue; r=pasta:38 tuna:15 milk tomato cheese onion wheat_flour salt; n=5 2.3 15 2.5 1 8.5 0.8
        broc_bake | broccoli and cheese bake | parsakaali-juustovuoka | broccoli- och ostlåda | m=leaf; v=lemon; r=potato:40 broccoli:22 cream cheese milk wheat_flour salt; n=6 3.6 9 2 1.7 4.6 0.8; t=Broccoli bake
        pytt | fried potato and meat hash | pyttipannu | pytt i panna | m=potato; v=red; r=potato:60 ham:12 beef:8 onion rapeseed_oil salt; n=6 1.6 14 1.5 1.6 6 0.9; t=Potato hash
        rein_mash | sautéed reindeer and mash | poronkäristys ja perunamuusi | renskav och potatismos | m=potato; v=blue; r=potato:50 reindeer:18 milk butter lingonberry:5 onion salt; n=4 2 10 2.5 1.2 7 0.7; x=1.7; t=Reindeer mash
        salmon_dill | salmon in dill sauce | lohi tillikastikkeessa | lax i dillsås | m=fish; v=dill; r=potato:45 salmon:18 cream water dill wheat_flour lemon salt; n=7 3 9 1.5 1 6.5 0.8; t=Dill salmon
        """, form="tray", motif="flame", recipe="potato beef", nutrition="5 2 14 2 1 6 0.8", pop=330),
    Family(1502, "soups", ("soup", "keitto", "soppa", "n"), """
        liesikoti: salmon, chicken, pea_h, meat, tomato, pumpkin | 300g=2.9
        liesikoti: salmon, goulash, cheese_s | 600g=5.2
        kotipelto: pumpkin, lentil, carrot_g, spinach, tomato, beet | 300g=3.2
        arkikori: pea_h, chicken, tomato, meat | 500g=3.2
        kaukomaa: tomyum, ramen, dal, pho, miso_s | 350g=4.4
        norrglantan: salmon, mushroom, cauli, elk | 400g=4.9
        valdirame: minestrone, tomato, chickp | 400g=3.9
        kotipelto: porr_o, porr_r, porr_b, semo | 300g=1.9
        liesikoti: porr_o, porr_r, semo, berry_s, bilberry_s, apple_s | 250g=1.9
        """, """
        salmon | salmon ~ | lohi~ | lax~ | m=fish; v=salmon; r=water potato:25 salmon:12 cream carrot leek dill salt; n=4 1.8 5 1 0.8 4 0.8
        chicken | chicken ~ | kana~ | kyckling~ | m=hen; v=lemon; r=water chicken:14 carrot potato cream leek salt; n=3 1.3 5 1 0.8 4.5 0.8
        pea_h | pea ~ with ham | herne~ | ärt~ med skinka | m=pea; v=pea; r=water peas:18 ham:10 onion mustard salt; n=1.8 0.6 9 1 3 6 0.8; t=Pea soup
        meat | beef and root ~ | liha~ | kött~ | m=ox; v=red; r=water beef:12 potato carrot swede onion salt spices; n=1.6 0.6 6 1 1 4 0.7; t=Beef soup
        tomato | roasted tomato ~ | paahdettu tomaatti~ | rostad tomat~ | m=tomato; v=tomato; r=tomato:60 water onion rapeseed_oil basil garlic salt; n=2.5 0.4 5 4 1.2 1 0.7
        pumpkin | pumpkin and ginger ~ | kurpitsa-inkivääri~ | pumpa- och ingefärs~ | m=leaf; v=orange; r=pumpkin:45 water coconut_milk onion ginger salt; n=3 2.4 5 3 1.2 0.9 0.7; t=Pumpkin soup
        goulash | goulash ~ | gulassi~ | gulasch~ | m=ox; v=paprika; r=water beef:15 potato bell_pepper onion tomato_puree paprika salt; n=2.5 0.9 6 2 1 5 0.8
        cheese_s | cheese and leek ~ | purjo-juusto~ | ost- och purjolöks~ | m=cow; v=cheese; r=water cheese:12 milk leek:8 wheat_flour butter salt; n=6 3.8 5 2 0.4 4 0.9; t=Cheese soup
        lentil | red lentil ~ | linssi~ | lins~ | m=bean; v=flame; r=water red_lentils:14 tomato carrot onion coconut_milk cumin salt; n=2 1.2 8 2 2.5 3.5 0.7
        carrot_g | carrot and orange ~ | porkkana-appelsiini~ | morots- och apelsin~ | m=carrot; v=carrot; r=carrot:40 water orange:10 onion rapeseed_oil salt; n=2 0.3 6 4.5 1.6 0.8 0.7; t=Carrot soup
        spinach | spinach ~ | pinaatti~ | spenat~ | m=leaf; v=herb; r=milk water spinach:14 wheat_flour rapeseed_oil salt; n=2 0.8 5 2.5 0.9 2.6 0.8
        beet | beetroot ~ | punajuuri~ | rödbets~ | m=carrot; v=purple; r=water beetroot:25 cabbage carrot onion tomato_puree vinegar salt; n=1 0.1 6 4.5 1.6 1 0.8
        tomyum | prawn tom yum | katkarapu-tom yum | tom yum med räkor | m=shrimp; v=chili; r=water shrimp:10 coconut_milk mushroom lemongrass fish_sauce chili lime; n=2.5 2 3 1.5 0.6 3.5 1
        ramen | chicken ramen | kanaramen | kycklingramen | m=hen; v=caramel; r=water wheat_noodles:25 chicken:12 egg soy_sauce corn sesame_oil; n=2.5 0.6 9 1 0.7 6 1.1
        dal | lentil dal | linssidal | linsdal | m=bean; v=curry; r=water red_lentils:18 tomato coconut_milk onion curry ginger salt; n=2.4 1.5 10 2 2.8 4.5 0.7
        pho | beef noodle ~ | naudan nuudeli~ | nudel~ med nötkött | m=ox; v=blue; r=water rice_noodles:22 beef:10 fish_sauce mung_sprouts coriander spices; n=1 0.4 7 0.8 0.4 4 1; t=Noodle soup
        miso_s | miso ~ with tofu | miso~ ja tofu | miso~ med tofu | m=bean; v=walnut; r=water miso:6 tofu:10 seaweed spring_salt; n=1.2 0.2 2 0.8 0.6 2.4 1.1; t=Miso soup
        mushroom | forest mushroom ~ | metsäsieni~ | skogssvamps~ | m=mushroom; v=brown; r=water milk mushroom:18 cream onion wheat_flour salt; n=4 2.4 5 2 0.8 2 0.8; t=Mushroom soup
        cauli | cauliflower ~ | kukkakaali~ | blomkåls~ | m=leaf; v=plain; r=water cauliflower:30 milk cream onion salt; n=3 1.8 4 2 1.1 1.8 0.7
        elk | elk ~ | hirvi~ | älg~ | m=ox; v=forest; r=water elk:14 potato carrot onion salt spices; n=1 0.4 6 1 1 5 0.7
        minestrone | minestrone | minestrone | minestrone | m=tomato; v=green; r=water tomato:20 white_beans pasta carrot celery onion olive_oil salt; n=1.5 0.2 7 2 1.8 2 0.7
        chickp | chickpea and tomato ~ | kikherne-tomaatti~ | kikärts- och tomat~ | m=bean; v=sun; r=water chickpeas:20 tomato:20 onion olive_oil garlic salt; n=2.2 0.3 8 2 2.4 3 0.7; t=Chickpea soup
        porr_o | oat porridge | kaurapuuro | havregrynsgröt | m=oat; v=oat; r=water milk oat_flakes:12 salt; n=1.5 0.5 10 1.5 1.4 3 0.3
        porr_r | rice porridge | riisipuuro | risgrynsgröt | m=rice; v=plain; r=milk rice:13 water salt; n=1.4 0.8 15 3.5 0.2 3.2 0.3
        porr_b | four-grain porridge | neljän viljan puuro | fyrkornsgröt | m=rye; v=brown; r=water milk oat_flakes rye barley wheat_bran salt; n=1 0.4 11 1.3 2 3 0.3; t=Grain porridge
        semo | semolina porridge | mannapuuro | mannagrynsgröt | m=wheat; v=vanilla; r=milk semolina:10 water salt; n=1.5 0.9 13 4 0.5 3.6 0.3
        berry_s | strawberry dessert ~ | mansikkakiisseli | jordgubbskräm | m=strawberry; v=strawberry; r=water strawberry:30 sugar potato_starch; n=0.1 0 18 14 0.6 0.2 0.01; t=Strawberry soup
        bilberry_s | blueberry dessert ~ | mustikkakeitto | blåbärssoppa | m=blueberry; v=blueberry; r=water blueberry:20 sugar potato_starch; n=0.1 0 16 12 0.6 0.2 0.01; t=Blueberry soup
        apple_s | apple and prune dessert | sekahedelmäkeitto | fruktsoppa | m=apple; v=purple; r=water prune:8 apple:8 apricot:4 sugar potato_starch; n=0.1 0 18 14 1 0.3 0.01; t=Fruit soup
        """.replace(" spring_salt", " salt"), form="tub", motif="flame", pop=260, recipe="water", nutrition="2 0.8 6 2 1 3 0.8"),
    Family(1503, "fresh_meals", ("salad", "salaatti", "sallad", "n"), """
        liesikoti: chick, feta, shrimp, tuna, caesar, pasta_s, egg_s | 300g=4.9
        arkikori: chick, pasta_s, tuna, feta | 250g=3.9
        valdirame: mozz, pasta_p, bulgur_s | 280g=5.2
        kotipelto: halloumi, falafel_s, oat_s | 300g=5.4
        liesikoti: sand_h, sand_c, sand_t, sand_e, sand_s, wrap_c, wrap_f, wrap_v | 180g=3.4@wrap
        arkikori: sand_h, sand_c, wrap_c, rye_h, rye_c | 150g=2.6@wrap
        uuniharju: rye_h, rye_c, rye_s, bagel_s | 160g=3.2@wrap
        kaukomaa: sushi_m, sushi_n, sushi_v, sushi_s, poke_s, poke_t, spring_r | 220g=6.9@tray
        kaukomaa: sushi_m, sushi_s | 400g=11.9@tray
        liesikoti: coleslaw, potato_sal, beet_s, rosolli, ital | 300g=1.9@tub
        arkikori: coleslaw, potato_sal | 500g=2.5@tub
        marjasuo: fruit_s, berry_cup, mango_cup, melon_cup, smooth_g, smooth_b | 200g=3.2@cup
        liesikoti: chia, overnight, yog_gran | 200g=2.9@cup
        """, """
        chick | chicken ~ | kana~ | kyckling~ | m=hen; v=lemon; r=lettuce chicken:22 tomato cucumber corn rapeseed_oil salt; n=6 0.7 4 2 1.3 8 0.6
        feta | salad cheese and olive ~ | salaattijuusto-oliivi~ | ~ med ost och oliver | m=leaf; v=blue; r=lettuce feta:18 tomato cucumber olives:6 onion rapeseed_oil; n=9 3.8 4 2.5 1.4 4.5 0.9; t=Greek salad
        shrimp | shrimp ~ | katkarapu~ | räk~ | m=shrimp; v=pink; r=lettuce shrimp:18 egg tomato cucumber rapeseed_oil dill salt; n=6 0.8 3 2 1.2 6 0.8
        tuna | tuna ~ | tonnikala~ | tonfisk~ | m=fish; v=sea; r=lettuce tuna:20 egg tomato green_beans onion rapeseed_oil salt; n=6 0.8 3 2 1.3 8 0.7
        caesar | chicken Caesar ~ | kana-caesar~ | caesar~ med kyckling | m=hen; v=caramel; r=lettuce chicken:20 parmesan croutons_x rapeseed_oil egg_yolk anchovy mustard garlic; n=9 1.8 5 1.5 1.2 9 0.8; t=Caesar salad
        pasta_s | ham pasta ~ | kinkkupasta~ | pasta~ med skinka | m=pig; v=rose; r=pasta:45 ham:14 cucumber pineapple rapeseed_oil egg_yolk mustard salt; n=8 0.9 17 2 1.1 6 0.9
        pasta_p | pesto pasta ~ | pestopasta~ | pasta~ med pesto | m=herb; v=herb; r=pasta:50 tomato basil olive_oil cheese cashew:2 garlic salt; n=9 1.7 19 2 1.4 5.5 0.7
        egg_s | egg and potato ~ | muna-peruna~ | ägg- och potatis~ | m=egg; v=sun; r=potato:40 egg:20 lettuce rapeseed_oil mustard chive salt; n=8 1.2 8 1.2 1.2 4 0.7; t=Egg salad
        mozz | mozzarella and tomato ~ | mozzarella-tomaatti~ | ~ med mozzarella och tomat | m=tomato; v=tomato; r=mozzarella:30 tomato:40 rocket olive_oil basil salt; n=9 4.6 3 2.5 1 6.5 0.5; t=Mozzarella salad
        bulgur_s | bulgur and bean ~ | bulgur-papu~ | bulgur- och bön~ | m=bean; v=green; r=bulgur:45 chickpeas tomato cucumber parsley olive_oil lemon salt; n=5 0.7 20 2 4 4.5 0.7; t=Bulgur salad
        halloumi | halloumi and couscous ~ | halloumi-couscous~ | ~ med halloumi och couscous | m=sun; v=honey; r=couscous:35 mozzarella:18 tomato rocket bell_pepper rapeseed_oil salt; n=9 3.8 17 2 1.6 7 0.8; t=Halloumi salad
        falafel_s | falafel ~ | falafel~ | falafel~ | m=bean; v=walnut; r=lettuce chickpeas:25 tomato cucumber tahini rapeseed_oil parsley salt; n=8 0.9 12 2 3.6 4.5 0.8
        oat_s | pulled oat ~ | nyhtökaura~ | ~ med plockad havre | m=oat; v=oat; r=lettuce oat:8 pea_protein tomato corn rapeseed_oil salt; n=5 0.6 7 2 2.4 8 0.7; t=Pulled oat salad
        sand_h | ham and cheese sandwich | kinkku-juustokolmioleipä | trekantssmörgås med skinka och ost | g=ns; m=pig; v=pink; r=bread:50 ham:15 cheese:12 rapeseed_oil egg_yolk lettuce salt; n=10 3 24 3 2 11 1.3; t=Ham sandwich
        sand_c | chicken sandwich | kanakolmioleipä | trekantssmörgås med kyckling | m=hen; v=lemon; r=bread:50 chicken:20 rapeseed_oil egg_yolk curry lettuce salt; n=9 1 25 3 2 11 1.1
        sand_t | tuna sandwich | tonnikalakolmioleipä | trekantssmörgås med tonfisk | m=fish; v=sea; r=bread:50 tuna:22 rapeseed_oil egg_yolk onion salt; n=9 1 24 3 2 12 1.2
        sand_e | egg sandwich | munakolmioleipä | trekantssmörgås med ägg | m=egg; v=sun; r=bread:50 egg:25 rapeseed_oil chive mustard salt; n=10 1.5 24 3 2 9 1.1
        sand_s | shrimp sandwich | katkarapukolmioleipä | trekantssmörgås med räkor | m=shrimp; v=salmon; r=bread:50 shrimp:20 rapeseed_oil egg_yolk dill lemon salt; n=9 1 24 3 2 9 1.3
        wrap_c | chicken wrap | kanawrap | wrap med kyckling | m=hen; v=caramel; r=wheat_flour water chicken:20 lettuce rapeseed_oil tomato corn salt; n=8 1.2 23 2 1.8 10 1.1
        wrap_f | feta and vegetable wrap | juusto-kasviswrap | wrap med ost och grönsaker | m=leaf; v=blue; r=wheat_flour water feta:15 lettuce tomato bell_pepper rapeseed_oil salt; n=9 3.4 24 2.5 2 7 1.2; t=Cheese wrap
        wrap_v | falafel wrap | falafelwrap | falafelwrap | m=bean; v=walnut; r=wheat_flour water chickpeas:20 lettuce tahini cucumber rapeseed_oil salt; n=9 1.1 28 2.5 4 7 1.1
        rye_h | ham rye sandwich | kinkkuruisleipä | rågsmörgås med skinka | m=pig; v=brown; r=rye_bread:55 ham:18 fresh_cheese cucumber lettuce; n=6 2.6 24 2 5 10 1.4; t=Ham rye sandwich
        rye_c | cheese rye sandwich | juustoruisleipä | rågsmörgås med ost | m=cow; v=cheese; r=rye_bread:55 cheese:18 butter cucumber lettuce; n=11 6.5 23 2 5 11 1.3
        rye_s | salmon rye sandwich | lohiruisleipä | rågsmörgås med lax | m=fish; v=salmon; r=rye_bread:52 salmon:18 fresh_cheese dill lemon salt; n=8 3 22 2 5 10 1.4
        bagel_s | salmon bagel | lohibagel | bagel med lax | m=fish; v=dill; r=wheat_flour water salmon:20 fresh_cheese dill rocket yeast salt; n=9 3.4 26 3 1.8 11 1.5
        sushi_m | mixed sushi | sushilajitelma | blandad sushi | m=fish; v=salmon; r=rice:55 salmon:18 cucumber avocado seaweed rapeseed_oil sugar vinegar salt sesame wasabi; n=4 0.7 24 4 1 6 0.8
        sushi_n | salmon nigiri | lohinigiri | nigiri med lax | m=fish; v=flame; r=rice:60 salmon:30 sugar vinegar salt wasabi; n=4 0.8 25 4 0.5 7.5 0.7
        sushi_v | vegetable sushi | kasvissushi | vegetarisk sushi | m=leaf; v=green; r=rice:60 avocado cucumber tofu:8 carrot seaweed sugar vinegar sesame salt; n=3 0.5 26 4 1.5 4 0.7
        sushi_s | salmon and prawn sushi | lohi-katkarapusushi | sushi med lax och räka | m=shrimp; v=pink; r=rice:56 salmon:14 shrimp:10 cucumber seaweed sugar vinegar salt wasabi; n=3 0.6 24 4 0.8 7 0.8; t=Salmon and prawn
        poke_s | salmon poke bowl | lohipokekulho | pokebowl med lax | m=fish; v=orange; r=rice:40 salmon:18 avocado soy_beans cucumber carrot soy_sauce sesame; n=6 1.1 18 3 2 8 0.8; t=Salmon poke
        poke_t | tofu poke bowl | tofupokekulho | pokebowl med tofu | m=bean; v=herb; r=rice:40 tofu:18 avocado soy_beans cucumber carrot soy_sauce sesame; n=6 1 18 3 2.4 6.5 0.8; t=Tofu poke
        spring_r | fresh spring rolls | tuoreet kevätkääryleet | färska vårrullar | g=p; m=shrimp; v=lemon; r=rice_noodles shrimp:15 lettuce carrot cucumber mint_x peanut:3 fish_sauce; n=3 0.5 16 3 1.2 6 0.8; t=Spring rolls
        coleslaw | coleslaw | coleslaw | coleslaw | m=leaf; v=plain; r=cabbage:55 carrot:12 rapeseed_oil water egg_yolk sugar mustard vinegar salt; n=14 1.2 8 7 1.6 1.2 0.8
        potato_sal | potato ~ | peruna~ | potatis~ | m=potato; v=vanilla; r=potato:55 rapeseed_oil water cucumber onion egg_yolk mustard salt; n=11 1 12 3 1.2 1.4 0.9
        beet_s | beetroot ~ | punajuuri~ | rödbets~ | m=carrot; v=purple; r=beetroot:55 apple rapeseed_oil egg_yolk mustard vinegar sugar salt; n=8 0.7 9 8 1.8 1.1 0.7
        rosolli | diced beetroot and carrot ~ | rosolli | rosolli | m=carrot; v=berry; r=beetroot:35 carrot:20 potato cucumber apple vinegar sugar salt; n=0.2 0 8 6 2 1 0.6; t=Beet and carrot
        ital | Italian ham ~ | italian~ | italiensk ~ | m=pig; v=rose; r=pasta rapeseed_oil ham:10 peas carrot cucumber egg_yolk mustard salt; n=18 1.6 14 3 1.4 4 1.1; t=Italian salad
        fruit_s | fresh fruit salad | tuore hedelmäsalaatti | färsk fruktsallad | m=orange; v=orange; r=pineapple mango orange grape apple; n=0.3 0 11 10 1.5 0.6 0
        berry_cup | berries and grapes | marjat ja viinirypäleet | bär och vindruvor | g=p; m=berry; v=berry; r=grape strawberry blueberry; n=0.3 0 11 10 1.6 0.6 0
        mango_cup | mango pieces | mangopalat | mangobitar | g=p; m=sun; v=mango; r=mango; n=0.4 0.1 13 12 1.6 0.8 0
        melon_cup | melon pieces | melonipalat | melonbitar | g=p; m=sun; v=green; r=melon_x; n=0.2 0 7 7 0.6 0.6 0
        smooth_g | green smoothie | vihreä smoothie | grön smoothie | m=leaf; v=lime; r=apple banana spinach:10 kale lime; n=0.2 0 11 10 1.2 0.6 0
        smooth_b | berry smoothie | marjasmoothie | bärsmoothie | m=berry; v=purple; r=apple banana strawberry:18 blueberry:12; n=0.2 0 12 11 1.3 0.5 0
        chia | chia pudding with mango | chiavanukas ja mango | chiapudding med mango | m=sun; v=mango; r=coconut_milk water chia:10 mango:20 sugar; n=6 3.4 10 6 3.6 2 0.03; t=Chia pudding
        overnight | overnight oats with blueberry | mustikkatuorepuuro | mustig havregröt med blåbär | m=oat; v=blueberry; r=milk oat_flakes:14 blueberry:15 sugar chia; n=3 1 16 7 2.2 4 0.08; t=Overnight oats
        yog_gran | yoghurt with granola | jogurtti ja granola | yoghurt med granola | m=oat; v=honey; r=yoghurt:75 oat_flakes honey raspberry:8 almond:2; n=5 2 17 10 1.6 5 0.1; t=Yoghurt granola
        """.replace("croutons_x", "bread").replace("mint_x", "coriander").replace("melon_x", "melon"),
        form="tray", motif="leaf", pop=300, recipe="lettuce", nutrition="6 1 10 2 1.5 5 0.8"),
    Family(1504, "dips", ("dip", "dippi", "dipp", "n"), """
        kaukomaa: hummus, hummus_c, hummus_b, guac, baba | 200g=2.4
        arkikori: hummus, tzatziki, guac | 230g=1.9
        liesikoti: tzatziki, garlic_d, herb_d, skagen_d | 200g=2.2
        valdirame: pesto_g, pesto_r, tapenade, artich | 150g=3.1
        valdirame: tagl, gnocchi, rav_s, rav_r, tort_m, tort_c, lasagne_s | 250g=3.1@pouch
        arkikori: tagl, tort_c, gnocchi | 400g=3.2@pouch
        liesikoti: piz_ham, piz_chick, piz_veg, piz_salami, piz_kebab, pirog_k | 400g=4.4@box
        arkikori: piz_ham, piz_salami | 350g=3.2@box
        uuniharju: dough_p, dough_b, dough_pie | 400g=2.4@pouch
        liesikoti: pancake, crepe, omelette, quiche | 300g=3.1@tray
        """, """
        hummus | hummus | hummus | hummus | v=plain; m=bean; r=chickpeas:55 rapeseed_oil tahini:12 lemon_juice garlic salt; n=22 2.4 11 0.5 5 7 1
        hummus_c | chili hummus | chilihummus | chilihummus | v=chili; m=bean; r=chickpeas:53 rapeseed_oil tahini:12 lemon_juice chili garlic salt; n=22 2.4 11 0.6 5 7 1
        hummus_b | beetroot hummus | punajuurihummus | rödbetshummus | v=purple; m=bean; r=chickpeas:45 beetroot:15 rapeseed_oil tahini:10 lemon_juice salt; n=18 2 11 2 5 6 1
        guac | guacamole | guacamole | guacamole | v=green; m=leaf; r=avocado:80 onion lime chili coriander salt; n=15 3 3 1 5 1.6 0.9
        baba | aubergine dip | munakoisodippi | auberginedipp | v=dark; m=leaf; r=aubergine:60 tahini:12 rapeseed_oil lemon_juice garlic salt; n=15 1.8 5 2 3.4 3 1
        tzatziki | tzatziki | tsatsiki | tzatziki | v=blue; m=leaf; r=yoghurt:70 cucumber:20 rapeseed_oil garlic salt; n=7 3 4.5 4 0.3 4 0.8
        garlic_d | garlic dip | valkosipulidippi | vitlöksdipp | v=garlic; m=onion; r=sour_cream:70 rapeseed_oil garlic:3 parsley salt; n=19 6 5 3 0.3 3 1
        herb_d | herb dip | yrttidippi | örtdipp | v=herb; m=herb; r=sour_cream:75 rapeseed_oil herbs salt; n=17 6 5 3 0.3 3 1
        skagen_d | shrimp spread | katkaraputahna | räkröra | v=pink; m=shrimp; r=shrimp:35 rapeseed_oil sour_cream egg_yolk dill salt; n=22 3.4 3 2 0.1 8 1.3
        pesto_g | green pesto | vihreä pesto | grön pesto | v=green; m=herb; r=basil:35 rapeseed_oil parmesan:12 cashew:8 garlic salt; n=42 6 5 2 2 6 2.1
        pesto_r | red pesto | punainen pesto | röd pesto | v=tomato; m=tomato; r=tomato:40 rapeseed_oil parmesan:8 cashew:6 basil garlic salt; n=30 4 9 6 3 5 2.2
        tapenade | olive spread | oliivitahna | olivröra | v=purple; m=leaf; r=olives:75 olive_oil capers garlic lemon_juice; n=28 4 3 0.5 3 1.5 3
        artich | artichoke spread | artisokkatahna | kronärtskocksröra | v=lemon; m=leaf; r=artichoke:55 rapeseed_oil cheese:8 garlic salt; n=24 3.6 5 1 4 3.5 1.4
        tagl | fresh tagliatelle | tuore tagliatelle | färsk tagliatelle | v=lemon; m=wheat; r=durum egg:20 water; n=3 0.9 53 2 2.5 11 0.1
        gnocchi | potato gnocchi | perunagnocchi | potatisgnocchi | g=np; v=potato; m=potato; r=potato:75 wheat_flour egg salt; n=0.7 0.2 33 1 2 4.5 1
        rav_s | spinach and ricotta ravioli | pinaatti-ricottaravioli | ravioli med spenat och ricotta | v=green; m=leaf; r=durum egg whey_powder spinach:12 fresh_cheese:15 salt; n=8 4 38 2.5 2.4 11 1; t=Spinach ravioli
        rav_r | mushroom ravioli | sieniravioli | ravioli med svamp | v=brown; m=mushroom; r=durum egg mushroom:18 fresh_cheese:10 salt; n=7 3 39 2 2.5 10 1
        tort_m | meat tortellini | lihatortellini | tortellini med kött | v=red; m=pig; r=durum egg pork:14 breadcrumbs parmesan salt; n=8 3 43 2 2.4 13 1.3
        tort_c | cheese tortellini | juustotortellini | tortellini med ost | v=cheese; m=cow; r=durum egg cheese:18 breadcrumbs salt; n=8 4 45 2 2.4 12 1.2
        lasagne_s | fresh lasagne sheets | tuoreet lasagnelevyt | färska lasagneplattor | g=p; v=caramel; m=wheat; r=durum egg:20 water; n=3 0.9 53 2 2.5 11 0.1; t=Lasagne sheets
        piz_ham | ham pizza | kinkkupizza | pizza med skinka | v=pink; m=pig; r=wheat_flour water ham:14 cheese:12 tomato_puree rapeseed_oil yeast salt; n=8 3.4 29 3 2 11 1.3
        piz_chick | chicken pizza | kanapizza | pizza med kyckling | v=lemon; m=hen; r=wheat_flour water chicken:14 cheese:12 tomato_puree pineapple rapeseed_oil yeast salt; n=7 3 29 4 2 11 1.2
        piz_veg | vegetable pizza | kasvispizza | pizza med grönsaker | v=green; m=pepper; r=wheat_flour water cheese:14 tomato_puree bell_pepper onion olives rapeseed_oil yeast salt; n=8 3.4 30 3.5 2.6 9 1.2
        piz_salami | salami pizza | salamipizza | pizza med salami | v=flame; m=sausage; r=wheat_flour water pork:12 cheese:14 tomato_puree rapeseed_oil yeast salt; n=11 4.6 29 3 2 11 1.5
        piz_kebab | kebab pizza | kebabpizza | kebabpizza | v=chili; m=ox; r=wheat_flour water beef:14 cheese:12 tomato_puree onion jalapeno rapeseed_oil yeast salt; n=9 3.8 29 3 2 11 1.3
        pirog_k | kebab pasty | kebabpiirakka | kebabpaj | v=brown; m=ox; r=wheat_flour beef:15 cheese cream egg butter onion salt; n=17 8.5 20 2 1.2 10 1.1
        dough_p | pizza dough | pizzataikina | pizzadeg | v=tomato; m=wheat; r=wheat_flour water rapeseed_oil yeast salt; n=3 0.4 50 2 2.5 8 1.2
        dough_b | bun dough | pullataikina | bulldeg | v=cardamom; m=wheat; r=wheat_flour water sugar rapeseed_oil yeast cardamom salt; n=8 1.2 47 12 2 7 0.8
        dough_pie | rye pie dough | ruispiirakkataikina | pajdeg med råg | v=walnut; m=rye; r=wheat_flour rye_flour butter water salt; n=20 12 45 1.5 4 7 0.8; t=Rye pie dough
        pancake | oven pancake | pannukakku | ugnspannkaka | v=vanilla; m=egg; r=milk wheat_flour egg sugar butter salt; n=6 3 23 7 0.8 6 0.6
        crepe | thin pancakes | lettutaikinaohukaiset | tunna pannkakor | g=p; v=honey; m=egg; r=milk wheat_flour egg rapeseed_oil sugar salt; n=6 1.3 27 6 1 6 0.7; t=Thin pancakes
        omelette | ham omelette | kinkkumunakas | skinkomelett | v=sun; m=egg; r=egg:65 milk ham:12 cheese rapeseed_oil salt; n=11 3.8 2 1 0.1 12 1.2
        quiche | broccoli quiche | parsakaalipiiras | broccolipaj | v=green; m=leaf; r=wheat_flour egg cream broccoli:18 cheese butter salt; n=16 9 17 2 1.6 7 0.9
        """, form="tub", motif="leaf", pop=240, recipe="yoghurt", nutrition="12 3 12 2 2 6 1"),
)  # fmt: skip
