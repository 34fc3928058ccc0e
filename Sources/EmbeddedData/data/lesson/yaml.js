// The case as YAML that `steunweb check` accepts, written as the library's `DocumentWriter` writes it.
const YAML = (() => {
  const reserved = ['yes', 'no', 'true', 'false', 'null', 'unknown', 'on', 'off', 'y', 'n'];
  const isWord = text => /^[A-Za-z]([A-Za-z0-9 ./_-]*[A-Za-z0-9./_-])?$/.test(text) && !reserved.includes(text.toLowerCase());
  const isDay = text => /^\d{4}-\d{2}-\d{2}$/.test(text);
  // The escapes of JSON are those of YAML in double quotes.
  const quoted = text => JSON.stringify(text).replace(/[\u0080-\u009f\u2028\u2029\ufeff]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const plain = text => (isWord(text) || isDay(text) ? text : quoted(text));

  // `always` keeps texts in quotes, as in attributes, where a word could be taken for a number or a flag.
  function scalar(value, always) {
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'number' ? String(value) : always ? quoted(value) : plain(value);
  }

  const isScalar = value => typeof value !== 'object';

  function flow(value, always) {
    if (isScalar(value)) return scalar(value, always);
    if (Array.isArray(value)) return `[${value.map(v => flow(v, always)).join(', ')}]`;
    return `{${Object.entries(value).map(([k, v]) => `${plain(k)}: ${flow(v, always || k === 'attributes')}`).join(', ')}}`;
  }

  // Whether a value stands on one line: single values, lists of them, and records of them.
  const isFlat = value => isScalar(value) || Object.values(value).every(isScalar) && JSON.stringify(value).length < 100;

  function lines(key, value, indent, always) {
    const inside = always || key === 'attributes';
    if (isFlat(value)) return [`${indent}${plain(key)}: ${flow(value, inside)}`];
    const deeper = `${indent}  `;
    if (!Array.isArray(value)) {
      return [`${indent}${plain(key)}:`, ...Object.entries(value).flatMap(([k, v]) => lines(k, v, deeper, inside))];
    }
    return [`${indent}${plain(key)}:`, ...value.flatMap(element => {
      if (isFlat(element)) return [`${deeper}- ${flow(element, inside)}`];
      const own = Object.entries(element).flatMap(([k, v]) => lines(k, v, `${deeper}  `, inside));
      return [`${deeper}- ${own[0].trimStart()}`, ...own.slice(1)];
    })];
  }

  const text = file => `${Object.entries(file).flatMap(([key, value]) => lines(key, value, '', false)).join('\n')}\n`;

  return { text };
})();
