// Runs before anything is drawn, so that the official styles know that scripts run. A file, since the content policy
// allows nothing inline.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
