import Documents
import SupportWebs

/// The reference page of edits and what-if files.
enum WhatIfPage {
  static var page: String {
    ReferencePage.page(
      of: WhatIfFormat.file, title: "What-if files",
      introduction: """
        What would change on the drawing if somebody came, went or became JIM: `steunweb describe CASE --what-if FILE`. A file is written in
        the same small language as the option (`--what-if "add neighbour bob closeness=0.6; jim bob"`), one edit per element. It is arithmetic on a
        drawn web, no prediction, and the case file never changes. This page is made from the tables that check the edits
        (`steunweb schema what-if --reference`).

        ```yaml
        \(example)
        ```
        """)
      + "\n## Edits\n\n"
        + """
        Edits are made one after the other; `;` or a line break parts them. ID is the id of a person or place of the case, ROLE a role
        and TYPE a type of place as in [case files](case-files.md). A text with spaces stands between quotes: `label="aunt and uncle"`;
        `label.nl=tante label.en=aunt` gives both languages. Without a label the word of the role or type is used. `unknown` takes a value
        away. What is not said of somebody new is unknown, never 0, so that factors become ranges. `set family participation=0.5` is about family life.

        | edit | what it does |
        | --- | --- |

        """ + WhatIfVerb.allCases.map { "| `\($0.usage.replacing("|", with: "/"))` | \($0.meaning) |\n" }.joined()
      + [WhatIfFormat.person, WhatIfFormat.place, WhatIfFormat.crossTie, WhatIfFormat.step, WhatIfFormat.family].map(keys).joined()
  }

  /// A what-if of Anton's case.
  static let example = """
    steunweb: what-if/1
    title: {nl: De bokstrainer als JIM, en: The boxing coach as JIM}
    edits:
      - jim boxing-coach
      - connect boxing-coach mother closeness=0.3 conflict=0.1
      - join youth-work participation=0.4 contribution=0.3
    """

  private static func keys(_ format: RecordFormat) -> String {
    "\n## Keys of \(format.name)\n\n\(format.summary)\n\n" + format.fields.map { "- `\($0.key)`: \($0.summary)\n" }.joined()
  }
}
