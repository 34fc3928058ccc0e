#ifndef STEUNWEB_EMBEDDED_DATA_H
#define STEUNWEB_EMBEDDED_DATA_H

#include <stddef.h>

/// A data file of the package, inside the binary: it works wherever the binary is copied to.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} EmbeddedBytes;

EmbeddedBytes embedded_parameters(void);
EmbeddedBytes embedded_programmes(void);
EmbeddedBytes embedded_roles(void);
EmbeddedBytes embedded_words(void);
EmbeddedBytes embedded_report_words(void);
EmbeddedBytes embedded_interchange_words(void);
EmbeddedBytes embedded_mentor_words(void);
EmbeddedBytes embedded_trace_words(void);
EmbeddedBytes embedded_chart_words(void);
EmbeddedBytes embedded_odd_words(void);
EmbeddedBytes embedded_trust_words(void);
EmbeddedBytes embedded_study_words(void);
EmbeddedBytes embedded_validation(void);
EmbeddedBytes embedded_targets(void);
EmbeddedBytes embedded_trace_log(void);
EmbeddedBytes embedded_posterior(void);
EmbeddedBytes embedded_levers(void);
EmbeddedBytes embedded_policy_words(void);
EmbeddedBytes embedded_measures(void);
EmbeddedBytes embedded_catalogue_words(void);
EmbeddedBytes embedded_evidence(void);
EmbeddedBytes embedded_seeds(void);
EmbeddedBytes embedded_context(void);
EmbeddedBytes embedded_doctor_words(void);
EmbeddedBytes embedded_bench_baseline(void);
EmbeddedBytes embedded_lesson_words(void);
EmbeddedBytes embedded_lesson_style(void);
EmbeddedBytes embedded_lesson_script(void);
EmbeddedBytes embedded_studio_words(void);
EmbeddedBytes embedded_studio_page(void);
EmbeddedBytes embedded_studio_style(void);
EmbeddedBytes embedded_studio_main_script(void);
EmbeddedBytes embedded_studio_server_script(void);
EmbeddedBytes embedded_studio_words_script(void);
EmbeddedBytes embedded_studio_dom_script(void);
EmbeddedBytes embedded_studio_stage_script(void);
EmbeddedBytes embedded_studio_web_script(void);
EmbeddedBytes embedded_studio_person_script(void);
EmbeddedBytes embedded_studio_changes_script(void);
EmbeddedBytes embedded_studio_mentor_script(void);
EmbeddedBytes embedded_studio_futures_script(void);
EmbeddedBytes embedded_studio_sheets_script(void);
EmbeddedBytes embedded_studio_file_script(void);
EmbeddedBytes embedded_studio_trainer_script(void);
EmbeddedBytes embedded_case_anton(void);
EmbeddedBytes embedded_case_scouting(void);
EmbeddedBytes embedded_case_school_start(void);
EmbeddedBytes embedded_case_newcomer(void);
EmbeddedBytes embedded_case_leaving_foster_care(void);
EmbeddedBytes embedded_case_network_foster_care(void);
EmbeddedBytes embedded_case_staying_at_mbo(void);
EmbeddedBytes embedded_case_young_mother(void);
EmbeddedBytes embedded_case_no_fixed_home(void);
EmbeddedBytes embedded_case_safe_house(void);
EmbeddedBytes embedded_case_girls_project(void);
EmbeddedBytes embedded_case_mentor_next_door(void);
EmbeddedBytes embedded_case_ordinary_life(void);
EmbeddedBytes embedded_case_peer_mentor(void);
EmbeddedBytes embedded_case_breaking_rules(void);

#endif
