// The words of the page, in the language that is chosen.
class Words {
  constructor(catalogue, language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  has(key) { return key in this.catalogue; }

  text(key, values = {}) {
    const text = this.catalogue[key][this.language === 'nl' ? 0 : 1];
    return text.replace(/\{([A-Za-z]+)\}/g, (_, name) => values[name]);
  }

  count(key, n, values = {}) { return this.text(`${key}.${n === 1 ? '1' : 'n'}`, { n: String(n), ...values }); }

  // A number with so many decimals, as people write it in the language.
  fixed(x, digits) {
    const text = (Math.abs(x) < 0.5 * 10 ** -digits ? 0 : x).toFixed(digits);
    return (this.language === 'nl' ? text.replace('.', ',') : text).replace('-', '−');
  }

  whole(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, this.language === 'nl' ? '.' : ','); }

  signed(x, digits) { return (x > 0.5 * 10 ** -digits ? '+' : '') + this.fixed(x, digits); }

  // As in "mother, father and aunt".
  list(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${this.text('word.and')} ${names[names.length - 1]}`;
  }

  // Without the marks that turn the direction of writing round.
  label(bilingual) { return bilingual[this.language].replace(/[\u202a-\u202e]/g, ''); }
}
