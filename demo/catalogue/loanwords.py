"""English words that are Finnish or Swedish too, so that the language test lets them stand.

Dishes, cheeses, pasta shapes and varieties keep their names everywhere; a few Swedish words only
look English ("barn" is children, "full" is full, "tar" is take, "lager" is layer and beer).
The test also fails when a word here is no longer needed.
"""

_EVERYWHERE = """
aaa ale aloe barista bolognese bratwurst bresaola brie brownie bulgur burrata camembert
carbonara chili ciabatta coleslaw conference coppa couscous crudo curry delicious edam emmental
fusilli gala garam golden gorgonzola granny granola guacamole halloumi hummus india jonagold
kefir kimchi lager lime linguine mango margherita masala mascarpone minestrone miso moussaka
mozzarella oregano pad pale paprika pasta pecorino penne pesto pilsner pomelo popcorn prosciutto
psyllium ricotta rigatoni roll rooibos royal salami salsiccia smetana smith smoothie spf
stroganoff super surimi tagliatelle tamari thai tikka tiramisu tofu tom tonic vera wasabi
williams yum
"""

_FINNISH = """
cantaloupe enchilada fajita galia remoulade shampoo
"""

_SWEDISH = """
alaska aubergine baby bacon bagel balsam barn bitter blond broccoli cannelloni chai cheesecake
chips chorizo cola crostini crème deodorant dill dressing drink espresso extra falafel focaccia
full gouda jalapeño juice ketchup kiwi kombucha lasagne long lotion mandarin marshmallows medium
melon mild mint mortadella nigiri oolong papaya passion pastrami pizza pollock porter protein
quinoa radicchio ravioli rendang salt sencha sushi taco tar tempeh tortellini tzatziki vitamin
wok wrap xylitol yoghurt
"""

FINNISH: frozenset[str] = frozenset(f"{_EVERYWHERE} {_FINNISH}".split())
SWEDISH: frozenset[str] = frozenset(f"{_EVERYWHERE} {_SWEDISH}".split())
