"""Fish and seafood: numbers 1401 to 1499."""

from demo.catalogue.family import Family

FISH: tuple[Family, ...] = (
    Family(1401, "fresh_fish", ("fish", "kala", "fisk", "n"), """
        -: salmon_f, trout_f | 900g=21.9
        -: salmon_w, trout_w | 2400g=14.9
        -: whitefish_f, pikeperch_f, perch_f, char_f | 500g=29.9
        -: cod_f, pike_f, saithe_f, herring_f | 500g=16.9
        -: vendace_w, herring_w, perch_w, whitefish_w, pikeperch_w | 600g=11.9
        -: salmon_p, tuna_s, bream, bass | 400g=24.9
        """, """
        salmon_f | salmon fillet | lohifilee | laxfilé | v=salmon; r=salmon; o=NO; n=14 3 0 0 0 20 0.1
        salmon_w | whole gutted salmon | perattu kokonainen lohi | hel rensad lax | v=orange; r=salmon; o=NO; n=14 3 0 0 0 20 0.1
        salmon_p | salmon loin piece | lohen selkäpala | laxryggbit | v=pink; r=salmon; o=NO; n=14 3 0 0 0 20 0.1
        trout_f | rainbow trout fillet | kirjolohifilee | regnbågslaxfilé | v=flame; r=trout; n=11 2 0 0 0 20 0.1; t=Trout fillet
        trout_w | whole gutted rainbow trout | perattu kokonainen kirjolohi | hel rensad regnbågslax | v=red; r=trout; n=11 2 0 0 0 20 0.1; x=.85; t=Whole trout
        whitefish_f | common whitefish fillet | siikafilee | sikfilé | v=plain; r=whitefish; n=4 0.9 0 0 0 20 0.1; t=Whitefish fillet
        pikeperch_f | pikeperch fillet | kuhafilee | gösfilé | v=blue; r=pikeperch; x=1.15; n=0.8 0.2 0 0 0 19 0.1
        perch_f | perch fillet | ahvenfilee | abborrfilé | v=green; r=perch; x=1.15; n=0.8 0.2 0 0 0 19 0.1
        char_f | Arctic char fillet | nieriäfilee | rödingfilé | v=peach; r=char; n=9 1.7 0 0 0 20 0.1
        cod_f | cod loin | turskan selkäfilee | torskrygg | v=sea; r=cod; o=NO; x=1.35; n=0.6 0.1 0 0 0 18 0.2
        pike_f | pike fillet | haukifilee | gäddfilé | v=forest; r=pike; n=0.7 0.2 0 0 0 19 0.1
        saithe_f | saithe fillet | seitifilee | sejfilé | v=dark; r=saithe; o=NO; n=0.8 0.1 0 0 0 19 0.2
        herring_f | Baltic herring fillets | silakkafileet | strömmingsfiléer | g=p; v=silver; r=herring; x=.65; n=5 1.2 0 0 0 18 0.1; t=Baltic herring
        herring_w | whole Baltic herring | kokonainen silakka | hel strömming | v=purple; r=herring; x=.45; n=5 1.2 0 0 0 18 0.1; t=Baltic herring
        vendace_w | cleaned vendace | perattu muikku | rensad siklöja | v=lemon; r=vendace; n=3 0.7 0 0 0 18 0.1
        perch_w | whole gutted perch | perattu kokonainen ahven | hel rensad abborre | v=herb; r=perch; n=0.8 0.2 0 0 0 19 0.1
        whitefish_w | whole gutted whitefish | perattu kokonainen siika | hel rensad sik | v=caramel; r=whitefish; x=1.4; n=4 0.9 0 0 0 20 0.1; t=Whole whitefish
        pikeperch_w | whole gutted pikeperch | perattu kokonainen kuha | hel rensad gös | v=walnut; r=pikeperch; x=1.4; n=0.8 0.2 0 0 0 19 0.1; t=Whole pikeperch
        tuna_s | tuna steak | tonnikalapihvi | tonfiskbiff | v=cherry; r=tuna; o=LK; x=1.5; n=1 0.3 0 0 0 24 0.1
        bream | whole sea bream | kokonainen kultaotsa-ahven | hel guldsparid | v=honey; r=bream; o=GR; x=.75; n=6 1.5 0 0 0 20 0.2
        bass | whole sea bass | kokonainen meribassi | hel havsabborre | v=vanilla; r=bass; o=GR; x=.78; n=5 1.3 0 0 0 19 0.2
        """, form="fish_tray", motif="fish", recipe="salmon", kind="catch_weight", nutrition="10 2 0 0 0 19 0.1",
        pop=560, cap=6, tolerance=15),
    Family(1402, "fresh_fish", ("fish portion", "kala-annos", "fiskportion", "n"), """
        ulkosaari: salmon, trout, cod, lemon_s, dill_t | 300g=7.9
        arkikori: salmon, saithe, trout | 400g=8.4
        ulkosaari: salmon | 500g=12.5
        norrglantan: char, cod, salmon | 250g=8.4
        ulkosaari: mince, burger, cubes, pikep, garlic_s, cakes | 300g=6.4
        """, """
        salmon | salmon portions | lohiannospalat | laxportioner | g=p; v=salmon; r=salmon; n=14 3 0 0 0 20 0.1
        trout | rainbow trout portions | kirjolohiannospalat | portioner av regnbågslax | g=p; v=flame; r=trout; n=11 2 0 0 0 20 0.1; t=Trout portions
        cod | cod portions | turska-annospalat | torskportioner | g=p; v=sea; r=cod; n=0.6 0.1 0 0 0 18 0.2
        saithe | saithe portions | seitiannospalat | sejportioner | g=p; v=blue; r=saithe; x=.75; n=0.8 0.1 0 0 0 19 0.2
        char | Arctic char portions | nieriäannospalat | rödingportioner | g=p; v=peach; r=char; n=9 1.7 0 0 0 20 0.1; t=Char portions
        pikep | pikeperch fillets | kuhafileet | gösfiléer | g=p; v=plain; x=1.5; r=pikeperch; n=0.8 0.2 0 0 0 19 0.1
        lemon_s | lemon pepper salmon | sitruunapippurilohi | lax med citronpeppar | v=lemon; r=salmon rapeseed_oil lemon black_pepper salt; n=15 3 1 0.5 0 19 1; t=Lemon salmon
        garlic_s | garlic and herb salmon | valkosipuli-yrttilohi | lax med vitlök och örter | v=herb; r=salmon rapeseed_oil garlic herbs salt; n=15 3 1 0.5 0 19 1; t=Garlic salmon
        dill_t | dill rainbow trout | tillikirjolohi | regnbågslax med dill | v=dill; r=trout rapeseed_oil dill salt; n=12 2 0.5 0.2 0 19 1; t=Dill trout
        mince | minced salmon | lohijauheliha | laxfärs | v=pink; x=.8; r=salmon; n=14 3 0 0 0 19 0.1
        burger | salmon burgers | lohipihvit | laxburgare | g=p; v=tomato; x=.9; r=salmon:70 potato_flakes egg_white dill salt; n=12 2.4 6 0.5 0.5 16 1
        cubes | diced salmon | lohikuutiot | laxtärningar | g=p; v=orange; r=salmon; n=14 3 0 0 0 20 0.1
        cakes | Baltic herring cakes | silakkapihvit | strömmingsbiffar | g=p; v=dark; x=.7; r=herring:60 potato_flakes egg onion dill rapeseed_oil salt; n=11 2 9 1 1 14 1.1; t=Herring cakes
        """, form="fish_tray", motif="fish", recipe="salmon", nutrition="12 2.5 0 0 0 19 0.1", pop=440),
    Family(1411, "smoked_fish", ("smoked fish", "savukala", "rökt fisk", "n"), """
        ulkosaari: cold_s, grav_s, cold_t, grav_t, hot_s | 150g=5.4
        arkikori: cold_s, grav_s, hot_s | 200g=5.9
        ulkosaari: cold_s, grav_s | 300g=9.9
        ulkosaari: hot_t, mackerel, pepper_m, whitef, herring_h, vend | 250g=5.4
        norrglantan: grav_s, cold_s, char, mackerel, hot_l | 125g=5.6
        ulkosaari: salad_sm, spread_s, spread_d, flakes, poke | 150g=3.6
        """, """
        cold_s | cold-smoked salmon | kylmäsavulohi | kallrökt lax | v=salmon; n=12 2.4 0.5 0.5 0 22 2.8
        grav_s | salt-cured salmon | graavilohi | gravad lax | v=dill; r=salmon salt sugar dill; n=13 2.6 1 1 0 20 2.8
        cold_t | cold-smoked rainbow trout | kylmäsavukirjolohi | kallrökt regnbågslax | v=flame; r=trout salt sugar; n=10 2 0.5 0.5 0 21 2.8; t=Smoked trout
        grav_t | salt-cured rainbow trout | graavikirjolohi | gravad regnbågslax | v=herb; r=trout salt sugar dill; n=10 2 1 1 0 20 2.8; t=Cured trout
        hot_s | hot-smoked salmon | lämminsavulohi | varmrökt lax | v=brown; n=14 2.8 0 0 0 22 1.8
        hot_l | hot-smoked salmon with lemon pepper | sitruunapippuri-lämminsavulohi | varmrökt lax med citronpeppar | v=lemon; r=salmon salt lemon black_pepper; n=14 2.8 0.5 0 0 22 1.8; t=Lemon hot-smoked
        hot_t | hot-smoked rainbow trout | lämminsavukirjolohi | varmrökt regnbågslax | v=orange; r=trout salt; n=11 2.2 0 0 0 22 1.8; t=Hot-smoked trout
        mackerel | smoked mackerel | savumakrilli | rökt makrill | v=blue; x=.75; r=mackerel salt; n=25 5.5 0 0 0 19 1.9
        pepper_m | pepper smoked mackerel | pippurisavumakrilli | pepparrökt makrill | v=pepper; x=.78; r=mackerel salt black_pepper; n=25 5.5 0.5 0 0 19 1.9; t=Pepper mackerel
        whitef | smoked whitefish | savusiika | rökt sik | v=plain; x=1.5; r=whitefish salt; n=6 1.3 0 0 0 23 1.8
        herring_h | smoked Baltic herring | savusilakka | böckling | v=silver; x=.65; r=herring salt; n=8 2 0 0 0 20 1.8; t=Smoked herring
        vend | smoked vendace | savumuikku | rökt siklöja | v=honey; x=.9; r=vendace salt; n=5 1.2 0 0 0 21 1.8
        char | cold-smoked Arctic char | kylmäsavunieriä | kallrökt röding | v=peach; r=char salt sugar; n=9 1.8 0.5 0.5 0 21 2.8; t=Smoked char
        salad_sm | smoked salmon salad | savulohisalaatti | sallad med rökt lax | v=green; r=salmon:30 rapeseed_oil cucumber egg_yolk dill salt; n=22 2.5 4 3 0.5 8 1.3
        spread_s | smoked salmon spread | savulohilevite | bredbar rökt lax | v=pink; r=salmon:40 fresh_cheese cream dill salt; n=20 10 3 2 0.1 12 1.5
        spread_d | smoked fish spread with dill | tillinen savukalalevite | dillspread av rökt fisk | v=vanilla; r=trout:40 fresh_cheese dill lemon salt; n=18 9 3 2 0.1 12 1.5; t=Smoked spread
        flakes | flaked hot-smoked salmon | lämminsavulohimuru | smulad varmrökt lax | v=caramel; x=1.2; r=salmon salt; n=14 2.8 0 0 0 22 1.8; t=Flaked salmon
        poke | diced cured salmon | graavilohikuutiot | gravade laxtärningar | g=p; v=sea; x=1.3; r=salmon salt sugar; n=13 2.6 1 1 0 20 2.2
        """, form="pouch", motif="fish", recipe="salmon salt sugar", nutrition="12 2.4 0.5 0.5 0 21 2.5", pop=380),
    Family(1412, "smoked_fish", ("smoked fish piece", "savukalapala", "bit av rökt fisk", "n"), """
        -: hot_side, hot_pep, cold_side, grav_side | 700g=29.9
        -: whole_w, whole_m, flamed | 450g=24.9
        """, """
        hot_side | hot-smoked salmon side | lämminsavulohifilee | sida av varmrökt lax | v=brown; r=salmon salt; t=Hot-smoked side
        hot_pep | pepper hot-smoked salmon side | pippuri-lämminsavulohifilee | sida av pepparrökt lax | v=pepper; r=salmon salt black_pepper; t=Pepper salmon
        cold_side | cold-smoked salmon side | kylmäsavulohifilee | sida av kallrökt lax | v=salmon; r=salmon salt sugar; x=1.25; t=Cold-smoked side
        grav_side | salt-cured salmon side | graavilohifilee | sida av gravad lax | v=dill; r=salmon salt sugar dill; x=1.2; t=Cured salmon side
        whole_w | whole smoked whitefish | kokonainen savusiika | hel rökt sik | v=plain; r=whitefish salt; n=6 1.3 0 0 0 23 1.8; t=Smoked whitefish
        whole_m | whole smoked mackerel | kokonainen savumakrilli | hel rökt makrill | v=blue; r=mackerel salt; x=.7; n=25 5.5 0 0 0 19 1.9; t=Smoked mackerel
        flamed | flame-cooked salmon | loimulohi | glödstekt lax | v=flame; m=flame; r=salmon salt; x=1.3
        """, form="fish_tray", motif="fish", recipe="salmon salt", kind="catch_weight", nutrition="13 2.6 0.3 0.2 0 22 1.9",
        pop=170, cap=4, tolerance=15, fresh=True),
    Family(1421, "shellfish", ("seafood", "äyriäinen", "skaldjur", "t"), """
        ulkosaari: shrimp_b, shrimp_r, shrimp_g, cray, crab, surimi, mix | 200g=5.6
        arkikori: shrimp_b, surimi, mussel | 180g=3.9
        ulkosaari: mussel, mussel_g, squid, scallop | 300g=6.9
        ulkosaari: roe_t, roe_v, roe_w, roe_r | 100g=8.9@jar
        norrglantan: skagen, roe_s, cray, shrimp_b | 175g=4.9
        """, """
        shrimp_b | peeled shrimps in brine | kuoritut katkaravut suolavedessä | skalade räkor i lake | g=p; v=pink; r=shrimp:60 water salt; n=0.8 0.2 0.5 0.3 0 13 1.6; t=Shrimps in brine
        shrimp_r | king prawns | jättikatkaravut | jätteräkor | g=p; v=red; x=1.3; r=shrimp salt; o=VN
        shrimp_g | garlic marinated prawns | valkosipulikatkaravut | vitlöksmarinerade räkor | g=p; v=garlic; x=1.3; r=shrimp:80 rapeseed_oil garlic parsley salt; n=9 0.8 1 0.3 0 15 1.3; o=VN; t=Garlic prawns
        cray | crayfish tails | ravunpyrstöt | kräftstjärtar | g=p; v=tomato; x=1.2; r=crayfish:60 water salt dill; n=0.8 0.2 0.5 0.3 0 13 1.6; o=CN
        crab | crab meat | taskuravunliha | krabbkött | v=orange; x=1.4; r=crab water salt
        surimi | surimi sticks | surimipuikot | surimistavar | g=p; v=salmon; x=.6; r=surimi water sugar salt; n=3 0.4 17 5 0 7 1.8
        mix | seafood mix | äyriäissekoitus | skaldjursmix | g=n; v=blue; r=mussel shrimp squid salt; n=1.5 0.4 2 0.3 0 14 1.2
        mussel | cooked mussels | keitetyt sinisimpukat | kokta blåmusslor | g=p; v=dark; x=.8; r=mussel salt; n=2 0.5 3 0.2 0 13 1
        mussel_g | mussels in garlic butter | sinisimpukat valkosipulivoissa | blåmusslor i vitlökssmör | g=p; v=herb; r=mussel:80 butter garlic parsley salt; n=8 4 4 0.3 0 11 1.2; t=Garlic mussels
        squid | squid rings | mustekalarenkaat | bläckfiskringar | g=p; v=purple; r=squid salt; n=1.4 0.4 2 0 0 15 0.8
        scallop | scallops | kampasimpukat | kammusslor | g=p; v=plain; x=2; r=scallop; n=0.7 0.2 3 0 0 16 0.6
        roe_t | rainbow trout roe | kirjolohenmäti | regnbågslaxrom | g=n; v=orange; r=roe salt; n=11 2 1 0.5 0 24 3.2; t=Trout roe
        roe_v | vendace roe | muikunmäti | löjrom | g=n; v=peach; x=2; r=roe salt; n=11 2 1 0.5 0 18 3.2
        roe_w | whitefish roe | siianmäti | sikrom | g=n; v=lemon; x=1.4; r=roe salt; n=9 1.8 1 0.5 0 18 3.2
        roe_r | red lumpfish roe | punainen rasvakalanmäti | röd stenbitsrom | g=n; v=red; x=.5; r=roe salt; n=6 1.2 4 2 0 12 4.5; t=Lumpfish roe
        roe_s | creamy smoked roe spread | savustettu mätitahna | rökt romkräm | g=n; v=caramel; x=.6; r=roe:45 rapeseed_oil sugar potato_flakes salt; n=38 3 18 15 0 7 4.5; t=Smoked roe cream
        skagen | shrimp and dill salad | skagensalaatti | skagenröra | g=n; v=dill; x=.9; r=shrimp:40 rapeseed_oil egg_yolk dill lemon salt; n=24 2.4 3 2 0.2 8 1.4
        """, form="tub", motif="shrimp", recipe="shrimp salt", nutrition="1 0.3 0.5 0.2 0 17 1.2", pop=240),
    Family(1422, "shellfish", ("herring", "silli", "sill", "n"), """
        ulkosaari: mustard, onion_h, matjes, garlic_h, tomato_h, dill_h, glass | 240g=3.6
        norrglantan: mustard, matjes, onion_h, archi, lingon_h | 250g=3.9
        arkikori: mustard, onion_h, dill_h | 500g=4.4
        ulkosaari: fried, vin_b, must_b | 300g=4.2@tub
        """, """
        mustard | mustard ~ | sinappi~ | senaps~ | v=lemon; r=atlantic_herring:50 rapeseed_oil water mustard:8 sugar vinegar salt; n=25 2.6 15 14 0.4 9 2.5
        onion_h | onion ~ | sipuli~ | lök~ | v=plain; r=atlantic_herring:55 water sugar vinegar onion:6 salt
        matjes | matjes ~ | matjes~ | matjes~ | v=red; r=atlantic_herring:58 water sugar salt spices
        garlic_h | garlic ~ | valkosipuli~ | vitlöks~ | v=garlic; r=atlantic_herring:50 rapeseed_oil water garlic:2 sugar vinegar salt; n=25 2.6 12 11 0.2 9 2.5
        tomato_h | tomato ~ | tomaatti~ | tomat~ | v=tomato; m=tomato; r=atlantic_herring:50 tomato_puree sugar vinegar rapeseed_oil salt
        dill_h | dill ~ | tilli~ | dill~ | v=dill; r=atlantic_herring:55 water sugar vinegar dill:2 salt
        glass | glassblower's ~ | lasimestarin~ | glasmästar~ | v=carrot; r=atlantic_herring:50 water sugar vinegar carrot onion allspice salt; t=Pickled herring
        archi | archipelago ~ with roe | saaristolais~ | skärgårds~ | v=orange; r=atlantic_herring:45 rapeseed_oil water roe:4 dill sugar vinegar salt; n=24 2.5 11 10 0.2 9 2.5; t=Herring with roe
        lingon_h | lingonberry ~ | puolukka~ | lingon~ | v=berry; m=berry; r=atlantic_herring:50 water lingonberry:8 sugar vinegar salt
        fried | fried pickled Baltic herring | paistettu etikkasilakka | stekt inlagd strömming | g=n; v=brown; r=herring:55 water sugar vinegar onion rye_flour salt; n=8 1.5 12 9 0.8 11 1.6; t=Fried herring
        vin_b | pickled Baltic herring | etikkasilakka | ättiksströmming | g=n; v=silver; r=herring:55 water sugar vinegar onion salt; n=6 1.2 9 9 0.1 12 2; t=Baltic herring
        must_b | mustard Baltic herring | sinappisilakka | senapsströmming | g=n; v=honey; r=herring:50 rapeseed_oil mustard:8 sugar vinegar salt; n=18 2 10 9 0.4 10 2; t=Mustard herring
        """, form="jar", motif="fish", recipe="atlantic_herring water sugar vinegar salt",
        nutrition="14 3 15 15 0.2 10 2.8", pop=200),
)  # fmt: skip
