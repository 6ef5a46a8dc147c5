// Suggestions under the search box: arrows choose, Enter goes, Escape closes. htmx fetches them.

const listOf = (input) => document.getElementById(input.getAttribute("aria-controls"));
const optionsOf = (input) => [...(listOf(input)?.querySelectorAll("[role=option]") ?? [])];

function choose(input, index) {
  const options = optionsOf(input);
  options.forEach((option, n) => option.setAttribute("aria-selected", String(n === index)));
  const chosen = options[index];
  if (chosen) {
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  } else input.removeAttribute("aria-activedescendant");
}

function close(input) {
  listOf(input)?.replaceChildren();
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

document.addEventListener("keydown", (event) => {
  const input = event.target.closest?.("[role=combobox]");
  if (!input) return;
  const options = optionsOf(input);
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "Escape" && options.length) {
    event.preventDefault();
    close(input);
  } else if (event.key === "ArrowDown" && options.length) {
    event.preventDefault();
    choose(input, (at + 1) % options.length);
  } else if (event.key === "ArrowUp" && options.length) {
    event.preventDefault();
    choose(input, (at <= 0 ? options.length : at) - 1);
  } else if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    options[at].click();
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  const list = event.detail.target;
  if (list?.getAttribute("role") !== "listbox") return;
  const input = document.querySelector(`[aria-controls="${list.id}"]`);
  input?.setAttribute("aria-expanded", String(list.children.length > 0));
  input?.removeAttribute("aria-activedescendant");
});
document.addEventListener("input", (event) => {
  if (event.target.matches("[role=combobox]") && !event.target.value.trim()) close(event.target);
});
