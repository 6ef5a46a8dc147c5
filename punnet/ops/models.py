"""Marks: what happened to this installation as a whole. Written only by marks.py."""

from django.db import models


class Mark(models.Model):
    """One fact about the installation, such as "the demo town is whole"."""

    name = models.CharField(max_length=40, unique=True)
    state = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        db_table = "ops_mark"

    def __str__(self) -> str:
        return f"{self.name}: {self.state}"
