#ifndef STEUNWEB_CGRAPHVIZ_SHIM_H
#define STEUNWEB_CGRAPHVIZ_SHIM_H

#include <gvc.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>

/// Renders `graph`; the length that Graphviz gives is an `unsigned int` in old releases and a `size_t` in new ones.
static inline int steunweb_render_data(GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *count) {
  union {
    unsigned int narrow;
    size_t wide;
  } length = {.wide = 0};
  int code = gvRenderData(context, graph, format, bytes, (void *)&length);
  *count = _Generic(&gvRenderData,
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): length.narrow,
      default: length.wide);
  return code;
}

/// Sets an attribute of the graph; 0 when it went well.
static inline int steunweb_set_graph_attribute(Agraph_t *graph, const char *name, const char *value) {
  return agsafeset(graph, (char *)name, (char *)value, (char *)"");
}

/// The place of a node after layout, in points.
static inline double steunweb_node_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double steunweb_node_y(Agnode_t *node) { return ND_coord(node).y; }

/// Whether numbers are read with a decimal point: a decimal comma would break every position.
static inline int steunweb_has_decimal_point(void) {
  return strcmp(localeconv()->decimal_point, ".") == 0;
}

#endif
