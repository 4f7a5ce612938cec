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

function movedTo(location) {
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: { value: location } } };
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
