#include "EmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define EMBEDDED(name) \
  EmbeddedBytes embedded_##name(void) { return (EmbeddedBytes){name, sizeof name}; }

static const unsigned char parameters[] = {
#embed "data/parameters.yaml"
};
static const unsigned char programmes[] = {
#embed "data/programmes.yaml"
};
static const unsigned char roles[] = {
#embed "data/roles.yaml"
};
static const unsigned char words[] = {
#embed "data/words.yaml"
};
static const unsigned char report_words[] = {
#embed "data/report-words.yaml"
};
static const unsigned char interchange_words[] = {
#embed "data/interchange-words.yaml"
};
static const unsigned char catalogue_words[] = {
#embed "data/catalogue-words.yaml"
};
static const unsigned char mentor_words[] = {
#embed "data/mentor-words.yaml"
};
static const unsigned char trace_words[] = {
#embed "data/trace-words.yaml"
};
static const unsigned char chart_words[] = {
#embed "data/chart-words.yaml"
};
static const unsigned char study_words[] = {
#embed "data/study-words.yaml"
};
static const unsigned char validation[] = {
#embed "data/validation.yaml"
};
static const unsigned char posterior[] = {
#embed "data/posterior.yaml"
};
static const unsigned char trace_log[] = {
#embed "data/trace-log.yaml"
};
static const unsigned char targets[] = {
#embed "data/targets.yaml"
};
static const unsigned char levers[] = {
#embed "data/levers.yaml"
};
static const unsigned char policy_words[] = {
#embed "data/policy-words.yaml"
};
static const unsigned char odd_words[] = {
#embed "data/odd-words.yaml"
};
static const unsigned char trust_words[] = {
#embed "data/trust-words.yaml"
};
static const unsigned char measures[] = {
#embed "data/measures.yaml"
};
static const unsigned char evidence[] = {
#embed "data/evidence.yaml"
};
static const unsigned char context[] = {
#embed "data/context.yaml"
};

EMBEDDED(parameters)
EMBEDDED(programmes)
EMBEDDED(roles)
EMBEDDED(words)
EMBEDDED(report_words)
EMBEDDED(interchange_words)
EMBEDDED(mentor_words)
EMBEDDED(trace_words)
EMBEDDED(chart_words)
EMBEDDED(odd_words)
EMBEDDED(trust_words)
EMBEDDED(study_words)
EMBEDDED(validation)
EMBEDDED(targets)
EMBEDDED(trace_log)
EMBEDDED(posterior)
EMBEDDED(levers)
EMBEDDED(policy_words)
EMBEDDED(measures)
EMBEDDED(catalogue_words)
EMBEDDED(evidence)
EMBEDDED(context)
