/// The script that reads numbers out under the pointer and by the keys.
public enum ChartScript {
  /// A script for all charts of a page, for inside a `<script>` element; it needs nothing else and works without a network.
  ///
  /// A chart takes the focus; the arrows left and right go along a line, up and down to the same place of other lines, Home and End to its
  /// ends, and Escape hides the text. The text is also in a region that screen readers read. It sets styles only through properties, so that a
  /// policy with a nonce for scripts is enough.
  public static let text = """
    "use strict";
    (function () {
      var box = document.createElement("div");
      box.setAttribute("role", "status");
      box.setAttribute("aria-live", "polite");
      var look = { position: "absolute", left: "-9999px", top: "0", maxWidth: "18em", padding: "4px 8px", borderRadius: "3px",
        font: "13px DejaVu Sans, Verdana, sans-serif", color: "#fff", background: "#222", border: "1px solid #888",
        pointerEvents: "none", zIndex: "9999" };
      for (var name in look) box.style[name] = look[name];
      document.body.appendChild(box);
      var active = null;
      function hide() {
        if (active) active.classList.remove("on");
        active = null;
        box.textContent = "";
        box.style.left = "-9999px";
      }
      function show(point) {
        if (!point || point === active) return;
        hide();
        active = point;
        point.classList.add("on");
        box.textContent = point.getAttribute("data-read");
        var place = point.getBoundingClientRect(), edge = document.documentElement.clientWidth - box.offsetWidth - 8;
        box.style.left = Math.max(4, Math.min(place.right + 6, edge)) + window.scrollX + "px";
        box.style.top = Math.max(4, place.top - box.offsetHeight - 6) + window.scrollY + "px";
      }
      function x(point) { return +point.getAttribute("cx"); }
      function y(point) { return +point.getAttribute("cy"); }
      function at(point) { return +(point.getAttribute("data-at") || point.getAttribute("cx")); }
      function nearest(points, px, py) {
        return points.reduce(function (best, point) {
          var d = Math.pow(x(point) - px, 2) + Math.pow(y(point) - py, 2);
          return !best || d < best[1] ? [point, d] : best;
        }, null);
      }
      document.querySelectorAll("svg.steunweb-chart").forEach(function (svg) {
        var points = Array.from(svg.querySelectorAll(".point"));
        if (!points.length) return;
        svg.setAttribute("tabindex", "0");
        function series(point) { return +point.getAttribute("data-series"); }
        function line(n) { return points.filter(function (point) { return series(point) === n; }); }
        svg.addEventListener("pointermove", function (event) {
          var spot = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
          var best = nearest(points, spot.x, spot.y);
          if (best[1] < 900) show(best[0]); else hide();
        });
        svg.addEventListener("pointerleave", hide);
        svg.addEventListener("blur", hide);
        svg.addEventListener("keydown", function (event) {
          var keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Escape"], key = keys.indexOf(event.key);
          if (key < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (key === 6) return hide();
          if (!active || points.indexOf(active) < 0) return show(points[0]);
          var same = line(series(active)), i = same.indexOf(active);
          if (key === 0) show(same[i - 1]);
          if (key === 1) show(same[i + 1]);
          if (key === 4) show(same[0]);
          if (key === 5) show(same[same.length - 1]);
          if (key === 2 || key === 3) {
            var numbers = points.map(series).filter(function (n) { return key === 2 ? n < series(active) : n > series(active); });
            if (same.length === points.length) return show(same[i + (key === 2 ? -1 : 1)]);
            if (!numbers.length) return;
            var next = line(key === 2 ? Math.max.apply(null, numbers) : Math.min.apply(null, numbers));
            show(next.reduce(function (a, b) { return Math.abs(at(b) - at(active)) < Math.abs(at(a) - at(active)) ? b : a; }));
          }
        });
      });
    })();
    """
}
