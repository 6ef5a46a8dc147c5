// The basket beside the page, on windows that have room; and telling the server what shows a number.

const ROOM = "(min-width: 1180px)";
const PARTS = ["basket-panel", "basket-page"];

/** Remember how wide the window is, so that the next page comes with its basket. */
function remember(wide) {
  document.cookie = `wide=${wide ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
}

function fill() {
  const wide = matchMedia(ROOM).matches;
  remember(wide);
  const aside = document.querySelector("[data-panel]");
  if (wide && aside?.querySelector(".basket-folded")) {
    window.htmx?.ajax("GET", aside.dataset.panel, { target: "#basket-panel", swap: "outerHTML" });
  }
}

document.addEventListener("htmx:configRequest", (event) => {
  const sku = event.detail.elt.id?.match(/^(?:card|line|page)-(.+)$/)?.[1];
  if (!sku) return;
  const ids = [...PARTS, `card-${sku}`, `page-${sku}`];
  const seen = (id) => document.getElementById(id)?.getClientRects().length; // not in a hidden panel
  const there = ids.filter((id) => id !== event.detail.elt.id && seen(id));
  event.detail.headers["X-Shows"] = there.join(" ");
});

matchMedia(ROOM).addEventListener("change", fill);
fill();
