"""Pantry, what is in tins, jars and bottles: vegetables, fish, sauces. Numbers 1631 to 1659."""

from demo.catalogue.family import Family

PRESERVES: tuple[Family, ...] = (
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
)  # fmt: skip
