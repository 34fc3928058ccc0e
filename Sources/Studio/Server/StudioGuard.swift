import HTTPTypes
import Hummingbird

/// Refuses requests from elsewhere, and gives every answer the headers that keep a page to itself.
struct StudioGuard: RouterMiddleware {
  let gate: StudioGate

  func handle(
    _ request: Request, context: BasicRequestContext, next: (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    if let status = gate.refusal(of: request) {
      response = Response(status: status)
    } else {
      do {
        response = try await next(request, context)
      } catch let error as any HTTPResponseError {
        response = Response(status: error.status)
      } catch is CancellationError {
        response = Response(status: .serviceUnavailable)
      } catch {
        response = Response(status: .internalServerError)
      }
    }
    for (name, value) in Self.headers { response.headers[name] = value }
    return response
  }

  private static let headers: [HTTPField.Name: String] = {
    var headers: [HTTPField.Name: String] = [
      .contentSecurityPolicy:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff", .cacheControl: "no-store",
    ]
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("X-Frame-Options", "DENY"), ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ] {
      guard let name = HTTPField.Name(name) else { continue }
      headers[name] = value
    }
    return headers
  }()
}
