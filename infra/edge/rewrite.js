// Runs at CloudFront (cloudfront-js-2.0) before the cache is asked: turns a page's address into its object's. No modules, no network.

function handler(event) {
  var request = event.request;
  // A doubled slash would name no object, and at the beginning of a redirect it would name another host.
  var uri = request.uri.replace(/[/\\]{2,}/g, "/");
  var name = uri.slice(uri.lastIndexOf("/") + 1);

  if (name !== "" && name.indexOf(".") === -1) return movedTo(uri + "/" + queryOf(request));
  // One page for every order: it reads the key from its own address.
  if (name === "") uri = uri.replace(/^(\/en)?\/pesanan\/.*$/, "$1/pesanan/");
  request.uri = name === "" ? uri + "index.html" : uri;
  return request;
}

// What a function answers by itself passes no headers policy: these are the ones of files (`infra/constructs/site-headers.ts`).
var HEADERS = {
  "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), clipboard-write=(self)",
  "referrer-policy": "strict-origin-when-cross-origin",
  "strict-transport-security": "max-age=63072000",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

function movedTo(location) {
  var headers = { location: { value: location } };
  Object.keys(HEADERS).forEach(function (name) {
    headers[name] = { value: HEADERS[name] };
  });
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: headers };
}

/** Keys and values come as they were sent, still encoded. */
function queryOf(request) {
  var pairs = [];
  Object.keys(request.querystring).forEach(function (key) {
    var entry = request.querystring[key];
    (entry.multiValue || [entry]).forEach(function (each) {
      pairs.push(key + "=" + each.value);
    });
  });
  return pairs.length > 0 ? "?" + pairs.join("&") : "";
}
