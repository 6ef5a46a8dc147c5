"""Ingredients in three languages, what they come from, and the allergen each one is.

source: p plant, w water or mineral, m milk, e egg, a meat, f fish and shellfish, h honey
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Ingredient:
    key: str
    names: tuple[str, str, str]
    source: str
    allergen: str | None


_ROWS = """
water | water | vesi | vatten | w
carbon_dioxide | carbon dioxide | hiilidioksidi | koldioxid | w
salt | salt | suola | salt | w
sea_salt | sea salt | merisuola | havssalt | w
minerals | minerals | kivennäisaineet | mineraler | w
baking_powder | raising agents | nostatusaineet | bakpulver | w
potash | baking soda | ruokasooda | bikarbonat | w
calcium | calcium | kalsium | kalcium | w
vitamin_d | vitamin D | D-vitamiini | vitamin D | w
vitamins | vitamins | vitamiinit | vitaminer | w
vitamin_c | vitamin C | C-vitamiini | vitamin C | w
acid | acidity regulator (citric acid) | happamuudensäätöaine (sitruunahappo) | surhetsreglerande medel (citronsyra) | w
preservative | preservative (potassium sorbate) | säilöntäaine (kaliumsorbaatti) | konserveringsmedel (kaliumsorbat) | w
nitrite | preservative (sodium nitrite) | säilöntäaine (natriumnitriitti) | konserveringsmedel (natriumnitrit) | w
antioxidant | antioxidant (ascorbic acid) | hapettumisenestoaine (askorbiinihappo) | antioxidationsmedel (askorbinsyra) | w
ammonium_chloride | ammonium chloride | ammoniumkloridi | ammoniumklorid | w
caffeine | caffeine | kofeiini | koffein | w
taurine | taurine | tauriini | taurin | w
sweetener | sweeteners (sucralose, acesulfame K) | makeutusaineet (sukraloosi, asesulfaami K) | sötningsmedel (sukralos, acesulfam K) | w
xylitol | sweetener (xylitol) | makeutusaine (ksylitoli) | sötningsmedel (xylitol) | p
gum_base | gum base | purukumin perusaine | tuggummibas | w
flavouring | flavouring | aromi | arom | p
colour | colour (beta-carotene) | väri (beetakaroteeni) | färgämne (betakaroten) | p
colour_red | colour (beetroot red) | väri (punajuuriväri) | färgämne (rödbetsrött) | p
caramel_colour | colour (plain caramel) | väri (sokerikulööri) | färgämne (sockerkulör) | p
pectin | pectin | pektiini | pektin | p
starch | modified maize starch | muunnettu maissitärkkelys | modifierad majsstärkelse | p
potato_starch | potato starch | perunatärkkelys | potatisstärkelse | p
corn_starch | maize starch | maissitärkkelys | majsstärkelse | p
stabiliser | stabiliser (guar gum) | stabilointiaine (guarkumi) | stabiliseringsmedel (guarkärnmjöl) | p
emulsifier | emulsifier (rapeseed lecithin) | emulgointiaine (rypsilesitiini) | emulgeringsmedel (rapslecitin) | p
soy_lecithin | emulsifier (soya lecithin) | emulgointiaine (soijalesitiini) | emulgeringsmedel (sojalecitin) | p | soy
yeast | yeast | hiiva | jäst | p
yeast_extract | yeast extract | hiivauute | jästextrakt | p
sugar | sugar | sokeri | socker | p
cane_sugar | cane sugar | ruokosokeri | rörsocker | p
glucose_syrup | glucose syrup | glukoosisiirappi | glukossirap | p
syrup | sugar syrup | sokerisiirappi | sockersirap | p
dextrose | dextrose | dekstroosi | druvsocker | p
honey | honey | hunaja | honung | h
caramel | caramelised sugar | karamellisoitu sokeri | karamelliserat socker | p
fibre | chicory fibre | sikurikuitu | cikoriafiber | p
wheat_flour | wheat flour | vehnäjauho | vetemjöl | p | gluten
wholewheat_flour | wholegrain wheat flour | täysjyvävehnäjauho | fullkornsvetemjöl | p | gluten
wheat | wheat | vehnä | vete | p | gluten
wheat_starch | wheat starch | vehnätärkkelys | vetestärkelse | p | gluten
wheat_bran | wheat bran | vehnälese | vetekli | p | gluten
wheat_gluten | wheat gluten | vehnägluteeni | vetegluten | p | gluten
breadcrumbs | breadcrumbs (wheat flour, yeast, salt) | korppujauho (vehnäjauho, hiiva, suola) | ströbröd (vetemjöl, jäst, salt) | p | gluten
bread | bread (wheat flour, water, yeast, salt) | leipä (vehnäjauho, vesi, hiiva, suola) | bröd (vetemjöl, vatten, jäst, salt) | p | gluten
rye_bread | rye bread (rye flour, water, salt) | ruisleipä (ruisjauho, vesi, suola) | rågbröd (rågmjöl, vatten, salt) | p | gluten
semolina | wheat semolina | mannasuurimo (vehnä) | mannagryn (vete) | p | gluten
durum | durum wheat | durumvehnä | durumvete | p | gluten
durum_whole | wholegrain durum wheat | täysjyvädurumvehnä | fullkornsdurumvete | p | gluten
pasta | pasta (durum wheat, water) | pasta (durumvehnä, vesi) | pasta (durumvete, vatten) | p | gluten
couscous | couscous (durum wheat) | couscous (durumvehnä) | couscous (durumvete) | p | gluten
bulgur | bulgur (wheat) | bulgur (vehnä) | bulgur (vete) | p | gluten
rye_flour | rye flour | ruisjauho | rågmjöl | p | gluten
wholerye_flour | wholegrain rye flour | täysjyväruisjauho | fullkornsrågmjöl | p | gluten
rye | rye | ruis | råg | p | gluten
rye_malt | rye malt | ruismallas | rågmalt | p | gluten
barley | barley | ohra | korn | p | gluten
barley_flour | barley flour | ohrajauho | kornmjöl | p | gluten
barley_malt | barley malt | ohramallas | kornmalt | p | gluten
spelt_flour | spelt wheat flour | spelttivehnäjauho | dinkelvetemjöl | p | gluten
oat | oats | kaura | havre | p | gluten
oat_flakes | oat flakes | kaurahiutale | havregryn | p | gluten
oat_bran | oat bran | kauralese | havrekli | p | gluten
oat_gf | gluten-free oats | gluteeniton kaura | glutenfri havre | p
oat_flakes_gf | gluten-free oat flakes | gluteeniton kaurahiutale | glutenfria havregryn | p
sorghum_malt | sorghum malt | durramallas | sorghummalt | p
rice | rice | riisi | ris | p
rice_brown | wholegrain rice | täysjyväriisi | fullkornsris | p
rice_flour | rice flour | riisijauho | rismjöl | p
rice_noodles | rice noodles (rice, water) | riisinuudeli (riisi, vesi) | risnudlar (ris, vatten) | p
wheat_noodles | noodles (wheat flour, water, salt) | nuudeli (vehnäjauho, vesi, suola) | nudlar (vetemjöl, vatten, salt) | p | gluten
egg_noodles | noodles (wheat flour, egg, salt) | nuudeli (vehnäjauho, kananmuna, suola) | nudlar (vetemjöl, ägg, salt) | e | gluten+eggs
corn_flour | maize flour | maissijauho | majsmjöl | p
corn | sweetcorn | maissi | majs | p
maize | maize | maissi | majs | p
popcorn_maize | popping maize | popcornmaissi | popcornmajs | p
buckwheat | buckwheat | tattari | bovete | p
millet | millet | hirssi | hirs | p
quinoa | quinoa | kvinoa | quinoa | p
linseed | linseed | pellavansiemen | linfrö | p
sunflower_seed | sunflower seeds | auringonkukansiemen | solrosfrö | p
pumpkin_seed | pumpkin seeds | kurpitsansiemen | pumpafrö | p
chia | chia seeds | chiansiemen | chiafrö | p
pine_seed | cedar nut kernels | pinjansiemen | pinjekärnor | p
poppy_seed | poppy seeds | unikonsiemen | vallmofrö | p
sesame | sesame seeds | seesaminsiemen | sesamfrö | p | sesame
tahini | sesame paste | seesamitahna | sesampasta | p | sesame
sesame_oil | sesame oil | seesamiöljy | sesamolja | p | sesame
rapeseed_oil | rapeseed oil | rypsiöljy | rapsolja | p
sunflower_oil | sunflower oil | auringonkukkaöljy | solrosolja | p
olive_oil | olive oil | oliiviöljy | olivolja | p
extra_olive_oil | extra virgin olive oil | ekstra-neitsytoliiviöljy | extra jungfruolivolja | p
coconut_oil | coconut oil | kookosöljy | kokosolja | p
palm_free_fat | shea fat | shearasva | sheafett | p
peanut_oil | peanut oil | maapähkinäöljy | jordnötsolja | p | peanuts
milk | milk | maito | mjölk | m | milk
milk_lf | lactose-free milk | laktoositon maito | laktosfri mjölk | m | milk
skimmed_milk | skimmed milk | rasvaton maito | skummjölk | m | milk
skimmed_milk_lf | lactose-free skimmed milk | laktoositon rasvaton maito | laktosfri skummjölk | m | milk
milk_powder | milk powder | maitojauhe | mjölkpulver | m | milk
milk_powder_lf | lactose-free milk powder | laktoositon maitojauhe | laktosfritt mjölkpulver | m | milk
whey_powder | whey powder (milk) | herajauhe (maito) | vasslepulver (mjölk) | m | milk
whey_powder_lf | lactose-free whey powder (milk) | laktoositon herajauhe (maito) | laktosfritt vasslepulver (mjölk) | m | milk
milk_protein | milk protein | maitoproteiini | mjölkprotein | m | milk
cream | cream (milk) | kerma (maito) | grädde (mjölk) | m | milk
cream_lf | lactose-free cream (milk) | laktoositon kerma (maito) | laktosfri grädde (mjölk) | m | milk
sour_cream | sour cream (milk) | hapankerma (maito) | gräddfil (mjölk) | m | milk
sour_cream_powder | sour cream powder (milk) | hapankermajauhe (maito) | gräddfilspulver (mjölk) | m | milk
butter | butter (milk) | voi (maito) | smör (mjölk) | m | milk
butter_lf | lactose-free butter (milk) | laktoositon voi (maito) | laktosfritt smör (mjölk) | m | milk
buttermilk | buttermilk | kirnupiimä (maito) | kärnmjölk | m | milk
quark | quark (milk) | rahka (maito) | kvarg (mjölk) | m | milk
quark_lf | lactose-free quark (milk) | laktoositon rahka (maito) | laktosfri kvarg (mjölk) | m | milk
culture | lactic culture | hapate | syrakultur | w
yoghurt | yoghurt (milk) | jogurtti (maito) | yoghurt (mjölk) | m | milk
cheese | cheese (milk) | juusto (maito) | ost (mjölk) | m | milk
cheese_powder | cheese powder (milk) | juustojauhe (maito) | ostpulver (mjölk) | m | milk
mozzarella | mozzarella (milk) | mozzarella (maito) | mozzarella (mjölk) | m | milk
feta | salad cheese (milk) | salaattijuusto (maito) | salladsost (mjölk) | m | milk
parmesan | hard cheese (milk) | kova juusto (maito) | hårdost (mjölk) | m | milk
fresh_cheese | fresh cheese (milk) | tuorejuusto (maito) | färskost (mjölk) | m | milk
blue_cheese | blue cheese (milk) | sinihomejuusto (maito) | ädelost (mjölk) | m | milk
goat_milk | goat's milk | vuohenmaito | getmjölk | m | milk
sheep_milk | sheep's milk | lampaanmaito | fårmjölk | m | milk
rennet | microbial rennet | mikrobijuoksute | mikrobiell löpe | w
white_chocolate | white chocolate (sugar, cocoa butter, milk powder) | valkosuklaa (sokeri, kaakaovoi, maitojauhe) | vit choklad (socker, kakaosmör, mjölkpulver) | m | milk
milk_chocolate | milk chocolate (sugar, cocoa butter, milk powder, cocoa mass) | maitosuklaa (sokeri, kaakaovoi, maitojauhe, kaakaomassa) | mjölkchoklad (socker, kakaosmör, mjölkpulver, kakaomassa) | m | milk
dark_chocolate | dark chocolate (cocoa mass, sugar, cocoa butter) | tumma suklaa (kaakaomassa, sokeri, kaakaovoi) | mörk choklad (kakaomassa, socker, kakaosmör) | p
egg | egg | kananmuna | ägg | e | eggs
egg_yolk | egg yolk | kananmunankeltuainen | äggula | e | eggs
egg_white | egg white | kananmunanvalkuainen | äggvita | e | eggs
beef | beef | naudanliha | nötkött | a
beef_fat | beef fat | naudanrasva | nötfett | a
pork | pork | sianliha | fläskkött | a
pork_fat | pork fat | sianrasva | fläskfett | a
pork_liver | pork liver | sianmaksa | grislever | a
pork_blood | pork blood | sianveri | grisblod | a
ham | ham (pork, water, salt) | kinkku (sianliha, vesi, suola) | skinka (fläskkött, vatten, salt) | a
bacon | bacon (pork, salt) | pekoni (sianliha, suola) | bacon (fläskkött, salt) | a
lamb | lamb | lampaanliha | lammkött | a
reindeer | reindeer meat | poronliha | renkött | a
elk | elk meat | hirvenliha | älgkött | a
chicken | chicken | broilerinliha | kycklingkött | a
turkey | turkey | kalkkunanliha | kalkonkött | a
duck | duck | ankanliha | ankkött | a
meat_bits | meat and animal by-products | liha ja eläinperäiset tuotteet | kött och animaliska biprodukter | a
gelatine | gelatine | liivate | gelatin | a
collagen | collagen casing | kollageenikuori | kollagenskal | a
salmon | salmon (fish) | lohi (kala) | lax (fisk) | f | fish
trout | rainbow trout (fish) | kirjolohi (kala) | regnbågslax (fisk) | f | fish
whitefish | common whitefish (fish) | siika (kala) | sik (fisk) | f | fish
perch | perch (fish) | ahven (kala) | abborre (fisk) | f | fish
pikeperch | pikeperch (fish) | kuha (kala) | gös (fisk) | f | fish
bream | gilthead bream (fish) | kultaotsa-ahven (kala) | guldsparid (fisk) | f | fish
bass | sea bass (fish) | meribassi (kala) | havsabborre (fisk) | f | fish
pike | pike (fish) | hauki (kala) | gädda (fisk) | f | fish
vendace | vendace (fish) | muikku (kala) | siklöja (fisk) | f | fish
herring | Baltic herring (fish) | silakka (kala) | strömming (fisk) | f | fish
atlantic_herring | herring (fish) | silli (kala) | sill (fisk) | f | fish
sprat | sprat (fish) | kilohaili (kala) | skarpsill (fisk) | f | fish
cod | cod (fish) | turska (kala) | torsk (fisk) | f | fish
pollock | Alaska pollock (fish) | alaskanseiti (kala) | alaska pollock (fisk) | f | fish
saithe | saithe (fish) | seiti (kala) | sej (fisk) | f | fish
tuna | tuna (fish) | tonnikala (kala) | tonfisk (fisk) | f | fish
mackerel | mackerel (fish) | makrilli (kala) | makrill (fisk) | f | fish
sardine | sardines (fish) | sardiini (kala) | sardin (fisk) | f | fish
anchovy | anchovy (fish) | anjovis (kala) | sardell (fisk) | f | fish
char | Arctic char (fish) | nieriä (kala) | röding (fisk) | f | fish
roe | fish roe | mäti (kala) | rom (fisk) | f | fish
fish_sauce | fish sauce | kalakastike | fisksås | f | fish
surimi | surimi (fish, egg white, wheat starch) | surimi (kala, kananmunanvalkuainen, vehnätärkkelys) | surimi (fisk, äggvita, vetestärkelse) | f | fish+eggs+gluten
shrimp | shrimps (crustacean) | katkarapu (äyriäinen) | räka (kräftdjur) | f | crustaceans
crayfish | crayfish (crustacean) | rapu (äyriäinen) | kräfta (kräftdjur) | f | crustaceans
crab | crab (crustacean) | taskurapu (äyriäinen) | krabba (kräftdjur) | f | crustaceans
mussel | mussels (mollusc) | sinisimpukka (nilviäinen) | blåmussla (blötdjur) | f | molluscs
scallop | scallops (mollusc) | kampasimpukka (nilviäinen) | kammussla (blötdjur) | f | molluscs
squid | squid (mollusc) | mustekala (nilviäinen) | bläckfisk (blötdjur) | f | molluscs
oyster_sauce | oyster sauce (mollusc) | osterikastike (nilviäinen) | ostronsås (blötdjur) | f | molluscs
soy_beans | soya beans | soijapapu | sojabönor | p | soy
soy_protein | soya protein | soijaproteiini | sojaprotein | p | soy
soy_sauce | soy sauce (soya beans, wheat, salt) | soijakastike (soijapapu, vehnä, suola) | sojasås (sojabönor, vete, salt) | p | soy+gluten
tamari | tamari (soya beans, salt) | tamari (soijapapu, suola) | tamari (sojabönor, salt) | p | soy
tofu | tofu (soya beans, water) | tofu (soijapapu, vesi) | tofu (sojabönor, vatten) | p | soy
miso | miso (soya beans, rice, salt) | miso (soijapapu, riisi, suola) | miso (sojabönor, ris, salt) | p | soy
pea_protein | pea protein | herneproteiini | ärtprotein | p
broad_bean | broad bean protein | härkäpapuproteiini | bondbönsprotein | p
lupin_flour | lupin flour | lupiinijauho | lupinmjöl | p | lupin
peanut | peanuts | maapähkinä | jordnötter | p | peanuts
hazelnut | hazelnuts | hasselpähkinä | hasselnötter | p | nuts
almond | almonds | manteli | mandel | p | nuts
walnut | walnuts | saksanpähkinä | valnötter | p | nuts
cashew | cashew nuts | cashewpähkinä | cashewnötter | p | nuts
pistachio | pistachio nuts | pistaasipähkinä | pistaschnötter | p | nuts
pecan | pecan nuts | pekaanipähkinä | pekannötter | p | nuts
brazil_nut | brazil nuts | parapähkinä | paranötter | p | nuts
macadamia | macadamia nuts | macadamiapähkinä | macadamianötter | p | nuts
coconut | coconut | kookos | kokos | p
coconut_milk | coconut extract | kookosuute | kokosextrakt | p
cocoa | cocoa | kaakao | kakao | p
cocoa_mass | cocoa mass | kaakaomassa | kakaomassa | p
cocoa_butter | cocoa butter | kaakaovoi | kakaosmör | p
coffee | coffee | kahvi | kaffe | p
tea | tea | tee | te | p
green_tea | green tea | vihreä tee | grönt te | p
rooibos | rooibos | rooibos | rooibos | p
chamomile | chamomile | kamomilla | kamomill | p
peppermint | peppermint | piparminttu | pepparmynta | p
peppermint_oil | peppermint oil | piparminttuöljy | pepparmyntsolja | p
rosehip | rosehip | ruusunmarja | nypon | p
jasmine | jasmine flowers | jasmiininkukka | jasminblommor | p
elderflower | elderflower extract | seljankukkauute | fläderextrakt | p
liquorice_extract | liquorice extract | lakritsiuute | lakritsextrakt | p
vanilla | vanilla extract | vaniljauute | vaniljextrakt | p
strawberry | strawberries | mansikka | jordgubbar | p
blueberry | blueberries | mustikka | blåbär | p
raspberry | raspberries | vadelma | hallon | p
lingonberry | lingonberries | puolukka | lingon | p
cloudberry | cloudberries | lakka | hjortron | p
blackcurrant | blackcurrants | mustaherukka | svarta vinbär | p
redcurrant | redcurrants | punaherukka | röda vinbär | p
sea_buckthorn | sea buckthorn berries | tyrni | havtorn | p
gooseberry | gooseberries | karviainen | krusbär | p
cranberry | cranberries | karpalo | tranbär | p
cherry | cherries | kirsikka | körsbär | p
peach | peach | persikka | persika | p
apricot | apricot | aprikoosi | aprikos | p
plum | plum | luumu | plommon | p
prune | prunes | kuivattu luumu | katrinplommon | p
apple | apple | omena | äpple | p
pear | pear | päärynä | päron | p
orange | orange | appelsiini | apelsin | p
mandarin | mandarin | mandariini | mandarin | p
lemon | lemon | sitruuna | citron | p
lemon_juice | lemon juice | sitruunamehu | citronsaft | p
lime | lime | limetti | lime | p
grapefruit | grapefruit | greippi | grapefrukt | p
melon | melon | meloni | melon | p
grape | grapes | viinirypäle | vindruvor | p
banana | banana | banaani | banan | p
mango | mango | mango | mango | p
pineapple | pineapple | ananas | ananas | p
fruit_lychee | lychees | litsi | litchi | p
passion_fruit | passion fruit | passionhedelmä | passionsfrukt | p
rhubarb | rhubarb | raparperi | rabarber | p
raisin | raisins | rusina | russin | p
date | dates | taateli | dadlar | p
fig | figs | viikuna | fikon | p
avocado | avocado | avokado | avokado | p
olives | olives | oliivi | oliver | p
capers | capers | kapris | kapris | p
tomato | tomato | tomaatti | tomat | p
tomato_puree | tomato purée | tomaattipyree | tomatpuré | p
onion | onion | sipuli | lök | p
fried_onion | fried onion (onion, rapeseed oil) | paahdettu sipuli (sipuli, rypsiöljy) | rostad lök (lök, rapsolja) | p
garlic | garlic | valkosipuli | vitlök | p
leek | leek | purjo | purjolök | p
carrot | carrot | porkkana | morot | p
potato | potato | peruna | potatis | p
potato_flakes | potato flakes | perunahiutale | potatisflingor | p
sweet_potato | sweet potato | bataatti | sötpotatis | p
swede | swede | lanttu | kålrot | p
parsnip | parsnip | palsternakka | palsternacka | p
beetroot | beetroot | punajuuri | rödbeta | p
celery | celery | selleri | selleri | p | celery
celeriac | celeriac (celery) | juuriselleri | rotselleri | p | celery
cabbage | cabbage | valkokaali | vitkål | p
red_cabbage | red cabbage | punakaali | rödkål | p
cauliflower | cauliflower | kukkakaali | blomkål | p
broccoli | broccoli | parsakaali | broccoli | p
brussels | Brussels sprouts | ruusukaali | brysselkål | p
spinach | spinach | pinaatti | spenat | p
kale | kale | lehtikaali | grönkål | p
lettuce | lettuce | salaatti | sallad | p
rocket | rocket | rucola | ruccola | p
cucumber | cucumber | kurkku | gurka | p
bell_pepper | bell pepper | paprika | paprika | p
jalapeno | jalapeño | jalapeno | jalapeño | p
chili | chili | chili | chili | p
courgette | courgette | kesäkurpitsa | zucchini | p
aubergine | aubergine | munakoiso | aubergine | p
pumpkin | pumpkin | kurpitsa | pumpa | p
mushroom | mushrooms | herkkusieni | champinjoner | p
chanterelle | chanterelles | kantarelli | kantareller | p
asparagus | asparagus | parsa | sparris | p
artichoke | artichoke | artisokka | kronärtskocka | p
bamboo | bamboo shoots | bambunverso | bambuskott | p
seaweed | seaweed | merilevä | sjögräs | p
peas | peas | herne | ärtor | p
green_beans | green beans | vihreä papu | gröna bönor | p
kidney_beans | kidney beans | kidneypapu | kidneybönor | p
white_beans | white beans | valkoinen papu | vita bönor | p
black_beans | black beans | mustapapu | svarta bönor | p
chickpeas | chickpeas | kikherne | kikärter | p
lentils | lentils | linssi | linser | p
red_lentils | red lentils | punainen linssi | röda linser | p
mung_sprouts | bean sprouts | pavunitu | böngroddar | p
basil | basil | basilika | basilika | p
parsley | parsley | persilja | persilja | p
dill | dill | tilli | dill | p
chive | chives | ruohosipuli | gräslök | p
thyme | thyme | timjami | timjan | p
oregano | oregano | oregano | oregano | p
rosemary | rosemary | rosmariini | rosmarin | p
coriander | coriander | korianteri | koriander | p
lemongrass | lemongrass | sitruunaruoho | citrongräs | p
bay | bay leaf | laakerinlehti | lagerblad | p
herbs | herbs | yrtit | örter | p
spices | spices | mausteet | kryddor | p
black_pepper | black pepper | mustapippuri | svartpeppar | p
white_pepper | white pepper | valkopippuri | vitpeppar | p
allspice | allspice | maustepippuri | kryddpeppar | p
paprika | paprika | paprikajauhe | paprikapulver | p
curry | curry powder (turmeric, coriander, cumin) | curryjauhe (kurkuma, korianteri, juustokumina) | currypulver (gurkmeja, koriander, spiskummin) | p
mustard | mustard | sinappi | senap | p | mustard
mustard_seed | mustard seeds | sinapinsiemen | senapsfrö | p | mustard
turmeric | turmeric | kurkuma | gurkmeja | p
cumin | cumin | juustokumina | spiskummin | p
caraway | caraway | kumina | kummin | p
cinnamon | cinnamon | kaneli | kanel | p
cardamom | cardamom | kardemumma | kardemumma | p
ginger | ginger | inkivääri | ingefära | p
clove | cloves | neilikka | kryddnejlika | p
nutmeg | nutmeg | muskottipähkinä | muskot | p
saffron | saffron | sahrami | saffran | p
horseradish | horseradish | piparjuuri | pepparrot | p
wasabi | wasabi | wasabi | wasabi | p
smoke_flavouring | smoke flavouring | savuaromi | rökarom | p
vinegar | spirit vinegar | väkiviinaetikka | ättika | p
wine_vinegar | wine vinegar (sulphites) | viinietikka (sulfiitit) | vinäger (sulfiter) | p | sulphites
balsamic | balsamic vinegar (sulphites) | balsamietikka (sulfiitit) | balsamvinäger (sulfiter) | p | sulphites
wine | wine (sulphites) | viini (sulfiitit) | vin (sulfiter) | p | sulphites
sulphite | preservative (sulphites) | säilöntäaine (sulfiitit) | konserveringsmedel (sulfiter) | p | sulphites
hops | hops | humala | humle | p
apple_wine | fermented apple juice | käynyt omenamehu | jäst äppelmust | p
pear_wine | fermented pear juice | käynyt päärynämehu | jäst päronmust | p
berry_wine | fermented fruit wine (sulphites) | käynyt hedelmäviini (sulfiitit) | jäst fruktvin (sulfiter) | p | sulphites
spirit | grain spirit | viljasprii | spannmålssprit | p
"""


def _read(row: str) -> Ingredient:
    key, en, fi, sv, source, *allergen = (part.strip() for part in row.split("|"))
    return Ingredient(key, (en, fi, sv), source, allergen[0] if allergen else None)


INGREDIENTS: dict[str, Ingredient] = {
    row.key: row for row in map(_read, filter(str.strip, _ROWS.splitlines()))
}
