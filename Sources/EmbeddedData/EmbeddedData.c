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
static const unsigned char studio_words[] = {
#embed "data/studio-words.yaml"
};
static const unsigned char studio_page[] = {
#embed "data/studio/page.html"
};
static const unsigned char studio_style[] = {
#embed "data/studio/style.css"
};
static const unsigned char studio_main_script[] = {
#embed "data/studio/main.js"
};
static const unsigned char studio_server_script[] = {
#embed "data/studio/server.js"
};
static const unsigned char studio_words_script[] = {
#embed "data/studio/words.js"
};
static const unsigned char studio_dom_script[] = {
#embed "data/studio/dom.js"
};
static const unsigned char studio_stage_script[] = {
#embed "data/studio/stage.js"
};
static const unsigned char studio_web_script[] = {
#embed "data/studio/web.js"
};
static const unsigned char studio_person_script[] = {
#embed "data/studio/person.js"
};
static const unsigned char studio_changes_script[] = {
#embed "data/studio/changes.js"
};
static const unsigned char studio_mentor_script[] = {
#embed "data/studio/mentor.js"
};
static const unsigned char studio_futures_script[] = {
#embed "data/studio/futures.js"
};
static const unsigned char studio_sheets_script[] = {
#embed "data/studio/sheets.js"
};
static const unsigned char studio_file_script[] = {
#embed "data/studio/file.js"
};
static const unsigned char studio_trainer_script[] = {
#embed "data/studio/trainer.js"
};
static const unsigned char case_anton[] = {
#embed "../../Scenarios/cases/anton.yaml"
};
static const unsigned char case_scouting[] = {
#embed "../../Scenarios/cases/scouting.yaml"
};
static const unsigned char case_school_start[] = {
#embed "../../Scenarios/cases/school-start.yaml"
};
static const unsigned char case_newcomer[] = {
#embed "../../Scenarios/cases/newcomer.yaml"
};
static const unsigned char case_leaving_foster_care[] = {
#embed "../../Scenarios/cases/leaving-foster-care.yaml"
};
static const unsigned char case_network_foster_care[] = {
#embed "../../Scenarios/cases/network-foster-care.yaml"
};
static const unsigned char case_staying_at_mbo[] = {
#embed "../../Scenarios/cases/staying-at-mbo.yaml"
};
static const unsigned char case_young_mother[] = {
#embed "../../Scenarios/cases/young-mother.yaml"
};
static const unsigned char case_no_fixed_home[] = {
#embed "../../Scenarios/cases/no-fixed-home.yaml"
};
static const unsigned char case_safe_house[] = {
#embed "../../Scenarios/cases/safe-house.yaml"
};
static const unsigned char case_girls_project[] = {
#embed "../../Scenarios/cases/girls-project.yaml"
};
static const unsigned char case_mentor_next_door[] = {
#embed "../../Scenarios/cases/mentor-next-door.yaml"
};
static const unsigned char case_ordinary_life[] = {
#embed "../../Scenarios/cases/ordinary-life.yaml"
};
static const unsigned char case_peer_mentor[] = {
#embed "../../Scenarios/cases/peer-mentor.yaml"
};
static const unsigned char case_breaking_rules[] = {
#embed "../../Scenarios/cases/breaking-rules.yaml"
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
static const unsigned char seeds[] = {
#embed "data/seeds.yaml"
};
static const unsigned char context[] = {
#embed "data/context.yaml"
};
static const unsigned char doctor_words[] = {
#embed "data/doctor-words.yaml"
};
static const unsigned char bench_baseline[] = {
#embed "../../Tests/Benchmarks/baseline.json"
};
static const unsigned char lesson_words[] = {
#embed "data/lesson-words.yaml"
};
static const unsigned char lesson_style[] = {
#embed "data/lesson/lesson.css"
};
/// The parts of the script, each using only those above it.
static const unsigned char lesson_script[] = {
#embed "data/lesson/ranges.js"
,
#embed "data/lesson/web.js"
,
#embed "data/lesson/factors.js"
,
#embed "data/lesson/mentors.js"
,
#embed "data/lesson/yaml.js"
,
#embed "data/lesson/edits.js"
,
#embed "data/lesson/words.js"
,
#embed "data/lesson/elements.js"
,
#embed "data/lesson/layout.js"
,
#embed "data/lesson/labels.js"
,
#embed "data/lesson/lines.js"
,
#embed "data/lesson/drawing.js"
,
#embed "data/lesson/legend.js"
,
#embed "data/lesson/factor-panel.js"
,
#embed "data/lesson/mentor-panel.js"
,
#embed "data/lesson/future-panel.js"
,
#embed "data/lesson/form.js"
,
#embed "data/lesson/web-panel.js"
,
#embed "data/lesson/talk-panel.js"
,
#embed "data/lesson/gestures.js"
,
#embed "data/lesson/page.js"
,
#embed "data/lesson/start.js"
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
EMBEDDED(seeds)
EMBEDDED(context)
EMBEDDED(doctor_words)
EMBEDDED(bench_baseline)
EMBEDDED(lesson_words)
EMBEDDED(lesson_style)
EMBEDDED(lesson_script)
EMBEDDED(studio_words)
EMBEDDED(studio_page)
EMBEDDED(studio_style)
EMBEDDED(studio_main_script)
EMBEDDED(studio_server_script)
EMBEDDED(studio_words_script)
EMBEDDED(studio_dom_script)
EMBEDDED(studio_stage_script)
EMBEDDED(studio_web_script)
EMBEDDED(studio_person_script)
EMBEDDED(studio_changes_script)
EMBEDDED(studio_mentor_script)
EMBEDDED(studio_futures_script)
EMBEDDED(studio_sheets_script)
EMBEDDED(studio_file_script)
EMBEDDED(studio_trainer_script)
EMBEDDED(case_anton)
EMBEDDED(case_scouting)
EMBEDDED(case_school_start)
EMBEDDED(case_newcomer)
EMBEDDED(case_leaving_foster_care)
EMBEDDED(case_network_foster_care)
EMBEDDED(case_staying_at_mbo)
EMBEDDED(case_young_mother)
EMBEDDED(case_no_fixed_home)
EMBEDDED(case_safe_house)
EMBEDDED(case_girls_project)
EMBEDDED(case_mentor_next_door)
EMBEDDED(case_ordinary_life)
EMBEDDED(case_peer_mentor)
EMBEDDED(case_breaking_rules)
