/* <console-time datetime="2026-11-21T03:00:00Z" now="…">: the time in the reader's words and zone, counting on.
   `now` is the server's clock when it wrote the element, so a browser whose clock is wrong still shows the right age.
   With `absolute` the date is shown, and the age is the tooltip. With `countdown` what is left until then is shown,
   in the place of {0} in the sentence that the attribute holds. */
(() => {
  if (customElements.get('console-time')) return;
  const shown = new Set();
  const steps = [['second', 60], ['minute', 60], ['hour', 24], ['day', 365], ['year', Infinity]];
  const cache = new Map();
  const once = (key, make) => cache.get(key) || (cache.set(key, make()), cache.get(key));

  const age = (millis, lang) => {
    const words = once('rel' + lang, () => new Intl.RelativeTimeFormat(lang, { style: 'narrow' }));
    let value = Math.max(0, Math.floor(millis / 1000));
    for (const [unit, size] of steps) {
      if (value < size) return words.format(-value, unit);
      value = Math.floor(value / size);
    }
  };
  // Sweden writes dates as ISO 8601 does, which operators in every language read and sort.
  const date = (at) => once("abs", () => new Intl.DateTimeFormat("sv-SE", {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    hourCycle: 'h23',
  })).format(at);

  const two = (number) => String(number).padStart(2, '0');
  const left = (millis) => {
    const seconds = Math.max(0, Math.ceil(millis / 1000));
    const hours = Math.floor(seconds / 3600);
    const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return hours > 0 ? `${hours}:${rest}` : rest;
  };

  class ConsoleTime extends HTMLElement {
    static observedAttributes = ['datetime', 'now', 'absolute', 'countdown'];
    #skew = 0;

    connectedCallback() { shown.add(this); this.paint(); }
    disconnectedCallback() { shown.delete(this); }
    attributeChangedCallback(name, before, after) {
      if (name === 'now' && after) this.#skew = Date.now() - Date.parse(after);
      if (this.isConnected) this.paint();
    }

    paint() {
      const text = this.getAttribute('datetime');
      if (!text) { this.#show('—', ''); return; }
      const at = Date.parse(text);
      const countdown = this.getAttribute('countdown');
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      if (countdown) {
        this.#show(countdown.replace('{0}', left(at - Date.now() + this.#skew)), `${date(at)} · ${zone}`);
        return;
      }
      const lang = document.documentElement.lang || 'en';
      const ago = age(Date.now() - this.#skew - at, lang);
      if (this.hasAttribute('absolute')) this.#show(date(at), `${ago} · ${zone}`);
      else this.#show(ago, `${date(at)} · ${zone}`);
    }

    #show(text, title) {
      if (this.textContent !== text) this.textContent = text;
      if (this.title !== title) this.title = title;
    }
  }
  customElements.define('console-time', ConsoleTime);
  setInterval(() => shown.forEach((element) => element.paint()), 1000);
})();
