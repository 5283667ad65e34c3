#include "server/headers.hpp"

#include <string_view>

namespace securebase::server {

namespace http = boost::beast::http;

namespace {

// 'wasm-unsafe-eval' compiles the core, and nothing else. The two Trusted Types policies are Svelte's own and the app's
// (web/src/engine/trusted.ts). connect-src is 'self' alone as long as app and data server are one.
constexpr std::string_view content_security_policy =
    "default-src 'none'; "
    "script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self'; "
    "img-src 'self' blob: data:; "
    "font-src 'self'; "
    "connect-src 'self'; "
    "worker-src 'self'; "
    "manifest-src 'self'; "
    "base-uri 'none'; "
    "form-action 'none'; "
    "frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; "
    "trusted-types svelte-trusted-html securebase";

}  // namespace

void set_security_headers(http::fields& fields, bool tls_in_front) {
  fields.set("Content-Security-Policy", content_security_policy);
  fields.set("Integrity-Policy", "blocked-destinations=(script)");
  fields.set("X-Content-Type-Options", "nosniff");
  fields.set("Referrer-Policy", "no-referrer");
  fields.set("Cross-Origin-Opener-Policy", "same-origin");
  fields.set("Cross-Origin-Embedder-Policy", "require-corp");
  fields.set("Cross-Origin-Resource-Policy", "same-origin");
  fields.set("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), interest-cohort=()");
  if (tls_in_front) fields.set(http::field::strict_transport_security, "max-age=63072000; includeSubDomains");
}

}  // namespace securebase::server
