import CCommonMark

/// CommonMark, in which texts of notebooks and documents are written.
package enum CommonMark {
  /// The text as HTML. Raw HTML and addresses that run code are left out.
  package static func html(_ text: String) -> String {
    guard let html = unsafe cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
    return unsafe String(cString: html)
  }
}
