"""500 customers of the demo town: invented names at real doors. Plain data, same seed same people.

Mail goes to domains set apart for examples (RFC 2606), telephones to the range that Sweden keeps
for fiction (+46 70 174 06 05 to 99; Finland keeps none), so nobody real is ever reached.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from demo.town.data import CITY_SWEDISH, Door, doors
from demo.town.outlines import stores_at

# language: share of the customers, given names, family names
_FINNISH = (
    "Aino Helmi Eevi Siiri Venla Aada Lempi Kerttu Saimi Hilja Tuulikki Marjatta Riitta Päivi Satu Minna "
    "Johanna Katariina Noora Iida Emmi Veera Onni Eino Väinö Toivo Urho Oiva Eelis Leevi Niilo Otso "
    "Aarne Kalevi Tapio Jukka Petri Janne Mikko Antti Ville Juhani Lauri Heikki Olavi Risto Pentti Sampo",
    "Aaltovuori Haapasuo Hongikko Honkaharju Jokivarsi Järvikoski Kaislaranta Kallionpää Kanervakoski "
    "Karhumetsä Kivisuo Koivulahti Korpiniemi Kuusivaara Lehtipuro Louhisalmi Luotokari Mansikkaoja "
    "Metsäkallio Mustasuo Mäntyharju Niittymäki Ojanvarsi Palokangas Peltovirta Pihlajasaari Puronsuu "
    "Rantakoivu Riihijärvi Ruskolahti Saarenranta Sammalvuori Suvikallio Syväjoki Tammikorpi Tervasuo "
    "Tuulimäki Törmälahti Vaahteramaa Valkeapuro Vehkasalmi Virranniemi Ylikorpi",
)
_SWEDISH = (
    "Agneta Alva Birgitta Carola Ebba Elin Fanny Gunilla Hedvig Ingrid Kajsa Linnéa Maj Sigrid Tove Ylva "
    "Axel Bertil Carl Dag Edvin Fredrik Göran Henrik Ivar Jarl Kaj Lars Magnus Nils Oskar Rasmus Sven Torsten",
    "Alskog Björkvall Dalström Ekudden Fagernäs Granudde Hagström Havsgård Holmkulla Kvarnbäck Lindskär "
    "Ljungvall Lönnbacka Norrkulla Rosenskog Sandörn Sjövall Skärholm Strandell Söderudd Tallberga Västerskär "
    "Åkervik Öhrnvall",
)
_ENGLISH = (
    "Adaeze Ahmed Amelia Anjali Arthur Beatriz Carmen Daniel Elena Farah Grace Hannah Ibrahim James Kenji "
    "Leila Liam Lucia Maria Mateo Mei Minh Nadia Oliver Olga Priya Rafael Rosa Samuel Sofia Thomas Yusuf Zoe",
    "Abernoth Barrowfield Chandravar Delmonte-Rey Eastmere Farrowby Goldenhurst Hadizar Ivankora Joubertin "
    "Kawanobe Larkmoor Mbekele Nakatori Oyelabi Penhallowe Quistrand Rahimova Silvarez Thornbeck Umarzai "
    "Valdovino Westerlane Xiangdao Yoshimori Zamorano",
)
_LANGUAGES = (("fi", 0.70, *_FINNISH), ("sv", 0.12, *_SWEDISH), ("en", 0.18, *_ENGLISH))

# household: share, average days between orders
HOUSEHOLDS = {
    "single": (0.26, 11),
    "couple": (0.26, 9),
    "family": (0.19, 6),
    "baby_family": (0.09, 5),
    "students": (0.07, 12),
    "senior": (0.10, 8),
    "office": (0.03, 7),
}
_DOMAINS = ("example.com", "example.org", "example.net", "posti.example", "kotiposti.example")
_WISHES = {
    "en": ("Please ring twice.", "Entrance from the inner yard.", "The baby sleeps: please knock."),
    "fi": ("Soita ovikelloa kahdesti.", "Käynti sisäpihalta.", "Soita, kun olet alaovella."),
    "sv": ("Ring gärna två gånger.", "Ingång från innergården.", "Ring när du är vid porten."),
}


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    language: str  # en, fi, sv
    email: str
    phone: str
    line: str  # in their language, with staircase and flat
    postcode: str
    city: str
    lat: float
    lon: float
    floor: str
    instructions: str
    household: str  # a key of HOUSEHOLDS
    days_between: int  # orders, on average
    store: str  # slug of the store that serves them, nearest first
    registered: bool  # has an account; others order as guests
    pays: str  # stripe, on_delivery


def people(count: int = 500, *, seed: int = 1) -> list[Person]:
    """`count` customers at doors that a store serves."""
    rng = random.Random(seed)
    served = [(door, stores) for door in doors() if (stores := stores_at(door.lat, door.lon))]
    names = _names(rng)
    taken: dict[str, int] = {}
    return [_person(rng, *next(names), *rng.choice(served), taken) for _ in range(count)]


def _names(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Language and full name; a name does not come twice before all have come."""
    pools = {
        language: [f"{given} {family}" for given in first.split() for family in last.split()]
        for language, _, first, last in _LANGUAGES
    }
    for pool in pools.values():
        rng.shuffle(pool)
    given_out = dict.fromkeys(pools, 0)
    while True:
        language = rng.choices(list(pools), [share for _, share, *_ in _LANGUAGES])[0]
        yield language, pools[language][given_out[language] % len(pools[language])]
        given_out[language] += 1


def _person(
    rng: random.Random,
    language: str,
    name: str,
    door: Door,
    stores: list[str],
    taken: dict[str, int],
) -> Person:
    household = rng.choices(list(HOUSEHOLDS), [share for share, _ in HOUSEHOLDS.values()])[0]
    floor = rng.randint(1, 7)
    flat = "" if household == "office" else f" {rng.choice('ABCD')} {floor * 3 + rng.randint(0, 2)}"
    if not door.number.isdigit():
        flat = ""  # the staircase is in the number already
    swedish = language == "sv"
    return Person(
        name=name,
        language=language,
        email=_email(rng, name, taken),
        phone=f"+467017406{rng.randint(5, 99):02d}",
        line=(door.line_sv if swedish else door.line) + flat,
        postcode=door.postcode,
        city=CITY_SWEDISH[door.city] if swedish else door.city,
        lat=door.lat,
        lon=door.lon,
        floor=str(floor),
        instructions=rng.choice(_WISHES[language]) if rng.random() < 0.4 else "",
        household=household,
        days_between=max(3, round(rng.gauss(HOUSEHOLDS[household][1], 2))),
        store=stores[0],
        registered=rng.random() < 0.85,
        pays="stripe" if rng.random() < (0.6 if household == "senior" else 0.9) else "on_delivery",
    )


def _email(rng: random.Random, name: str, taken: dict[str, int]) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    local = ".".join(plain.split())
    taken[local] = taken.get(local, 0) + 1
    repeat = taken[local]
    return f"{local}{repeat if repeat > 1 else ''}@{rng.choice(_DOMAINS)}"
