// Runs at CloudFront (cloudfront-js-2.0) before an upload is handed on: S3 takes forms at a bucket's root only.

function handler(event) {
  event.request.uri = "/";
  return event.request;
}
