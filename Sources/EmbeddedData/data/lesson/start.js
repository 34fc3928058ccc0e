// A page that holds a lesson starts by itself; without one, as in a test, the functions are there and nothing runs.
if (typeof document !== 'undefined' && document.getElementById('lesson-data') !== null) {
  Page.start(JSON.parse(document.getElementById('lesson-data').textContent), document.getElementById('lesson'));
}
