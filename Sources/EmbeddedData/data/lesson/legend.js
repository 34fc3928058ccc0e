// What the signs of the picture mean, for the signs that it shows.
const Legend = (() => {
  const { html, svg } = Elements;
  const icon = (...signs) => svg('svg', { viewBox: '-24 -13 48 26', class: 'sign', 'aria-hidden': 'true' }, signs);
  const [left, right, middle] = [{ x: -21, y: 0 }, { x: 21, y: 0 }, { x: 0, y: 0 }];

  function entries({ figures, places, crossings, ties }, web, facts, isCalm) {
    const { radii } = facts.look;
    const found = [[icon(svg('circle', { class: 'youth', r: 12 }), svg('circle', { class: 'youth', r: 9 })), 'legend.youth']];
    const has = shape => figures.some(f => f.shape === shape);
    const shrunk = shape => icon(Drawing.symbol(shape, middle, 's-plain', radii, shape === 'star' ? 13 / radii.holder : 9 / radii.person));
    const kinds = new Set(web.positions.filter(p => figures.some(f => f.alter.id === p.person)).map(p => p.kind));
    if (has('star')) found.push([shrunk('star'), kinds.size === 1 && kinds.has('jim') ? 'legend.jim' : kinds.has('jim') ? 'legend.jimOrMentor' : 'legend.mentor']);
    if (has('circle')) found.push([shrunk('circle'), 'legend.person']);
    if (has('box')) found.push([shrunk('box'), 'legend.professional']);
    if (places.some(p => p.place.takesPart === 'yes')) found.push([icon(Drawing.house(middle, 's-plain', 10)), 'legend.place']);
    if (places.some(p => p.place.takesPart === 'suspended')) found.push([icon(Drawing.house(middle, 'place-suspended', 10)), 'legend.placeSuspended']);
    const line = style => icon(Drawing.tieLine(left, right, { isStressful: false, isSuspended: false, isReciprocal: false, ...style }));
    const shown = isCalm ? ties.map(tie => ({ ...tie, isStressful: false })) : ties;
    for (const bond of ['strong', 'normal', 'tenuous', 'unknown']) {
      if (shown.some(t => t.bond === bond && !t.isStressful && !t.isSuspended)) found.push([line({ bond }), `legend.${bond}`]);
    }
    for (const [bond, key] of [['strong', 'ecomap.stressStrong'], ['normal', 'legend.stress'], ['tenuous', 'legend.stressTenuous'], ['unknown', 'legend.stressUnknown']]) {
      if (shown.some(t => t.bond === bond && t.isStressful && !t.isSuspended)) found.push([line({ bond, isStressful: true }), key]);
    }
    if (shown.some(t => t.isSuspended && !t.isStressful)) found.push([line({ bond: 'normal', isSuspended: true }), 'legend.suspended']);
    if (shown.some(t => t.isSuspended && t.isStressful)) found.push([line({ bond: 'normal', isSuspended: true, isStressful: true }), 'ecomap.stressSuspended']);
    if (shown.some(t => t.isReciprocal)) found.push([line({ bond: 'normal', isReciprocal: true }), 'legend.reciprocal']);
    if (crossings.some(c => !c.isStressful)) found.push([icon(Drawing.crossLine(left, right, middle, false)), 'legend.cross']);
    if (crossings.some(c => c.isStressful)) found.push([icon(Drawing.crossLine(left, right, middle, true)), 'legend.crossStress']);
    for (const [k, ring] of facts.rings.entries()) {
      found.push([icon([2, 1, 0].map(n => svg('circle', { class: n === k ? 'mark marked' : 'mark', r: [3.5, 7, 10.5][n] }))), `ring.meaning.${ring}`]);
    }
    if (!isCalm && figures.some(f => f.alter.tie.conflict === null)) found.push([null, 'legend.tensionUnknown']);
    return found;
  }

  const list = (drawn, web, facts, words, isCalm) => html('ul', { class: 'legend', 'aria-label': words.text('legend.title') },
    entries(drawn, web, facts, isCalm).map(([sign, key]) => html('li', { class: sign ? null : 'note' }, sign, html('span', {}, words.text(isCalm && words.has(`own.${key}`) ? `own.${key}` : key)))));

  return { list };
})();
