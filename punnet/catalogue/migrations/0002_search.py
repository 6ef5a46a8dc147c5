"""Search dictionaries: each language's stemmer behind unaccent, so that "jaatelo" finds jäätelö."""

from django.db import migrations

LANGUAGES = {"en": "english", "fi": "finnish", "sv": "swedish"}
WORDS = "asciiword, asciihword, hword_asciipart, word, hword, hword_part"


def _make(language: str, base: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TEXT SEARCH CONFIGURATION punnet_{language} (COPY = {base});"
        f"ALTER TEXT SEARCH CONFIGURATION punnet_{language}"
        f" ALTER MAPPING FOR {WORDS} WITH unaccent, {base}_stem;",
        f"DROP TEXT SEARCH CONFIGURATION punnet_{language};",
    )


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]
    operations = [
        *(_make(language, base) for language, base in LANGUAGES.items()),
        migrations.RunSQL(
            "CREATE TEXT SEARCH CONFIGURATION punnet_words (COPY = simple);"
            "ALTER TEXT SEARCH CONFIGURATION punnet_words"
            f" ALTER MAPPING FOR {WORDS} WITH unaccent, simple;",
            "DROP TEXT SEARCH CONFIGURATION punnet_words;",
        ),
    ]
