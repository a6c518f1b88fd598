// Puts the chart library in the place of each static drawing. An option holds
// data only; where the library wants a function, it names one of these.
(function () {
  "use strict";
  if (!window.echarts) return;
  function number(v, meta) {
    if (typeof v !== "number" || !isFinite(v)) return "";
    return (v * meta.factor).toLocaleString(meta.lang, { maximumFractionDigits: Math.max(0, meta.decimals) }) + meta.suffix;
  }
  function formatters(meta) {
    return {
      "@value": function (v) { return number(v, meta); },
      "@cell": function (p) { return p.value && p.value[3] || ""; },
      "@date": function (ms) {
        return new Date(ms).toLocaleDateString(meta.lang, { timeZone: "UTC", year: "numeric", month: "short" });
      },
      "@text": function (params) {
        var lines = [].concat(params).map(function (p) { return p.data && p.data.name; });
        return lines.filter(function (s, i) { return s && lines.indexOf(s) === i; }).join("\n");
      }
    };
  }
  function revive(value, named) {
    if (typeof value === "string") return Object.prototype.hasOwnProperty.call(named, value) ? named[value] : value;
    if (Array.isArray(value)) return value.map(function (v) { return revive(v, named); });
    if (value && typeof value === "object") {
      Object.keys(value).forEach(function (key) {
        // Names and labels are text from outside, even one that begins with @.
        if (key === "formatter" || typeof value[key] === "object") value[key] = revive(value[key], named);
      });
    }
    return value;
  }
  // Room above the drawing for what is there: a figure whose caption is its
  // title has none. Gives the pixels that are saved.
  function lift(option, kind) {
    var grid = [].concat(option.grid || [])[0], title = [].concat(option.title || {})[0], legend = [].concat(option.legend || {})[0];
    if (!grid) return 0;
    if (!title.text && title.subtext) { // ECharts keeps the line of an empty title
      title.text = title.subtext;
      title.textStyle = title.subtextStyle;
      title.subtext = "";
    }
    var top = (title.text ? 32 : 6) + (title.subtext ? 24 : 0);
    legend.top = top;
    top += (legend.show ? 32 : 12) + (kind === "heat" ? 40 : 0);
    var saved = parseInt(grid.top, 10) - top;
    if (saved > 0) grid.top = top;
    return Math.max(saved, 0);
  }
  var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  var live = [];
  document.querySelectorAll("figure[data-chart]").forEach(function (figure) {
    var source = figure.querySelector("script[type='application/json']");
    var drawing = figure.querySelector(".static");
    var box;
    if (!source || !drawing) return;
    try {
      var data = JSON.parse(source.textContent);
      if (!data || !data.option) return;
      box = document.createElement("div");
      box.className = "live";
      box.setAttribute("role", "img");
      box.setAttribute("aria-label", (drawing.querySelector("desc") || {}).textContent || "");
      drawing.after(box);
      var option = revive(data.option, formatters(data.meta));
      box.style.height = data.meta.height - lift(option, data.meta.kind) + "px";
      if (still) option.animation = false;
      var chart = window.echarts.init(box, null, { renderer: "svg" });
      chart.setOption(option);
      drawing.hidden = true;
      live.push(chart);
    } catch (err) {
      // The static drawing stays: it shows the same values.
      if (box) box.remove();
      drawing.hidden = false;
    }
  });
  window.addEventListener("resize", function () { live.forEach(function (c) { c.resize(); }); });
  // Tables of the text are printed open. (A style sheet does it where the
  // browser knows ::details-content.)
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details.long:not([open])"));
    opened.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (d) { d.open = false; });
  });
})();
