"""What no page can be asked."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("path", ["/p/%00", "/c/%00", "/orders/%00", "/media/p/%00"])
def test_a_path_with_a_nul_is_not_found(client, path):
    assert client.get(path).status_code == 404
