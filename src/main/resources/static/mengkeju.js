// Small improvements on pages that work without any of this.
(function () {
  'use strict';
  var csrf = document.querySelector('meta[name=csrf]');
  document.addEventListener('htmx:configRequest', function (event) {
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  // A form is sent once: its buttons rest until the answer is there.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-post')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    });
  });

  // An error summary takes the focus, so that it is read first.
  function focusSummary(root) {
    var summary = root.querySelector('[role=alert][tabindex="-1"]');
    if (summary) summary.focus();
  }
  focusSummary(document);
  document.addEventListener('htmx:afterSwap', function (event) { focusSummary(event.target); });

  // "/" jumps to the search field.
  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(input|textarea|select)$/i.test(document.activeElement.tagName)) return;
    var field = document.querySelector('input[type=search]');
    if (field) { event.preventDefault(); field.focus(); }
  });
})();
