// Dragging and keys on the picture. A drag ends in a ring and a sector; a press without movement chooses.
const Gestures = (() => {
  const threshold = 5;

  function point(picture, event) {
    const matrix = picture.getScreenCTM().inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return { x, y };
  }

  function drag(picture, group, start, { plan, facts, move, choose }) {
    const id = group.getAttribute('data-id');
    const isPerson = group.classList.contains('person');
    const from = point(picture, start);
    let hasMoved = false;
    const onmove = event => {
      hasMoved = hasMoved || Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > threshold;
      if (!hasMoved || !isPerson) return;
      const to = point(picture, event);
      group.setAttribute('transform', `translate(${to.x - from.x} ${to.y - from.y})`);
      group.classList.add('dragged');
    };
    const stop = () => {
      group.removeEventListener('pointermove', onmove);
      group.removeEventListener('pointerup', onup);
      group.removeEventListener('pointercancel', oncancel);
      group.removeAttribute('transform');
      group.classList.remove('dragged');
    };
    const onup = event => {
      stop();
      if (!hasMoved) choose(id);
      else if (isPerson) {
        const { ring, sector } = Layout.where(plan, point(picture, event), facts);
        move(id, ring, sector);
      }
    };
    const oncancel = stop;
    group.setPointerCapture(start.pointerId);
    group.addEventListener('pointermove', onmove);
    group.addEventListener('pointerup', onup);
    group.addEventListener('pointercancel', oncancel);
  }

  // The ring and sector one step further in the direction of an arrow; null where the key is no arrow.
  function step(alter, key, { plan, facts }) {
    const { rings } = facts;
    const sectors = plan.spans.map(span => span.sector);
    const [r, s] = [rings.indexOf(alter.tie.ring), sectors.indexOf(alter.sector)];
    switch (key) {
      case 'ArrowUp': return { ring: rings[Math.max(0, r - 1)], sector: null };
      case 'ArrowDown': return { ring: rings[Math.min(rings.length - 1, r + 1)], sector: null };
      case 'ArrowLeft': return { ring: alter.tie.ring, sector: sectors[(s + sectors.length - 1) % sectors.length] };
      case 'ArrowRight': return { ring: alter.tie.ring, sector: sectors[(s + 1) % sectors.length] };
      default: return null;
    }
  }

  function listen(picture, context) {
    const groupOf = event => event.target.closest('g.person, g.place');
    picture.addEventListener('pointerdown', event => {
      const group = groupOf(event);
      if (group === null || event.button !== 0) return;
      event.preventDefault();
      group.focus({ preventScroll: true });
      drag(picture, group, event, context);
    });
    picture.addEventListener('keydown', event => {
      const group = groupOf(event);
      if (group === null) return;
      const id = group.getAttribute('data-id');
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        context.choose(id);
        return;
      }
      const alter = context.web.alters.find(one => one.id === id);
      const target = alter ? step(alter, event.key, context) : null;
      if (target === null) return;
      event.preventDefault();
      context.move(id, target.ring, target.sector);
    });
  }

  return { listen };
})();
