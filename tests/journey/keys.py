"""A customer without a mouse: keys only, and at every stop a ring that can be seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page

MOST = 150  # stops on a page of 48 products

# What the focus is on: its words, whether a ring is drawn on it or on what stands for it, and
# whether it is in sight. A hidden radio's ring is on the label's text, a card's over the card.
STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const style = getComputedStyle(at);
  const drawn = (it) => it.outlineStyle !== "none" && parseFloat(it.outlineWidth) >= 2
      && !/, 0\\)$|transparent/.test(it.outlineColor);
  const own = style.opacity !== "0";
  const around = [at.nextElementSibling, at.parentElement, at.parentElement?.parentElement];
  const ring = (own && drawn(style)) || drawn(getComputedStyle(at, "::after"))
      || around.some((it) => it && drawn(getComputedStyle(it)));
  const box = [...at.getClientRects()].find((it) => it.width && it.height);
  const inside = box && box.right > 0 && box.left < innerWidth && box.bottom > 0
      && box.top < innerHeight;
  const x = box && (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = box && (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const top = inside && document.elementFromPoint(x, y);
  const seen = !!top && (at.contains(top) || top.contains(at) || at.labels?.[0] === top
      || at.labels?.[0]?.contains(top) || at.closest("label")?.contains(top));
  const words = at.getAttribute("aria-label") || at.textContent.trim() || at.name || at.id;
  return {words: words.slice(0, 60), ring, seen, tag: at.tagName};
}"""


class Keys:
    """The keyboard of one page. `stops` counts what was walked over, so that a test can ask."""

    def __init__(self, page: Page) -> None:
        self.page, self.stops = page, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)

    def step(self, key: str = "Tab") -> dict[str, Any] | None:
        """One stop further. Its ring is drawn, and neither it nor its place is hidden."""
        self.press(key)
        stop: dict[str, Any] | None = self.page.evaluate(STOP)
        if stop is not None:
            self.stops += 1
            assert stop["ring"], f"no ring on {stop} of {self.page.url}"
            assert stop["seen"], f"hidden: {stop} of {self.page.url}"
        return stop

    def to(self, target: Locator, key: str = "Tab") -> None:
        """Stop by stop until the focus is there."""
        walked = []
        for _ in range(MOST):
            stop = self.step(key)
            walked.append(stop and stop["words"])
            if target.evaluate("it => it === document.activeElement"):
                return
        raise AssertionError(f"{target} is not reached by {key}: {walked}")

    def enter(self, target: Locator, key: str = "Tab", *, by: str = "Enter") -> None:
        """Walk there and press it."""
        self.to(target, key)
        self.press(by)

    def fill(self, target: Locator, words: str, key: str = "Tab") -> None:
        """Walk there and type over what stands in it."""
        self.to(target, key)
        self.press("ControlOrMeta+a")
        self.type(words)

    def leave(self, target: Locator, *, until: str | Callable[[str], bool]) -> None:
        """Press what leads to another page, and be there."""
        self.enter(target)
        self.page.wait_for_url(until)
