// Small improvements on pages that work without any of this.
(function () {
  'use strict';
  var csrf = document.querySelector('meta[name=csrf]');
  document.addEventListener('htmx:configRequest', function (event) {
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  // A refused request says why where it happened; what was typed stays in its fields.
  function refusalText(xhr) {
    var type = xhr.getResponseHeader('Content-Type') || '';
    if (type.indexOf('json') >= 0) {
      try { return JSON.parse(xhr.responseText).detail; } catch (unreadable) { return null; }
    }
    var page = new DOMParser().parseFromString(xhr.responseText, 'text/html');
    var said = page.querySelector('[data-said]');
    return said ? said.textContent : null;
  }
  function forget(element) {
    if (element.htmxRefusal) { element.htmxRefusal.remove(); element.htmxRefusal = null; }
  }
  function refuse(element, text, signIn) {
    forget(element);
    var box = document.createElement('div');
    box.className = 'alert bad';
    box.setAttribute('role', 'alert');
    var inside = /^(form|section|div|main|li)$/i.test(element.tagName);
    if (inside) element.appendChild(box); else element.insertAdjacentElement('afterend', box);
    var sentence = document.createElement('p');
    sentence.textContent = text;
    box.appendChild(sentence);
    if (signIn) {
      var link = document.createElement('a');
      link.href = signIn;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = document.body.dataset.signin;
      box.appendChild(link);
    }
    element.htmxRefusal = box;
  }
  function refused(event) {
    var xhr = event.detail.xhr;
    var text = xhr && xhr.status ? refusalText(xhr) : null;
    var signIn = xhr && xhr.status === 401 ? xhr.getResponseHeader('X-Sign-In') : null;
    refuse(event.detail.elt, text || document.body.dataset.unreachable, signIn);
  }
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, refused);
  });
  document.addEventListener('htmx:beforeRequest', function (event) { forget(event.detail.elt); });

  // A form is sent once: its buttons rest until the answer is there.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || event.defaultPrevented || form.hasAttribute('hx-post') || form.hasAttribute('hx-boost')) return;
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

  // Where the control that acted is gone with the old content, reading goes on at the new.
  document.addEventListener('htmx:afterSettle', function (event) {
    if (event.detail.boosted !== true) return;
    var main = document.getElementById('main');
    if (main && document.activeElement === document.body) main.focus();
  });

  // "/" jumps to the search field.
  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(input|textarea|select)$/i.test(document.activeElement.tagName)) return;
    var field = document.querySelector('input[type=search]');
    if (field) { event.preventDefault(); field.focus(); }
  });

  // The bands of a scoring sheet: a band puts its middle into the field beside it, a mark typed shows its band.
  document.querySelectorAll('[data-bands]').forEach(function (bands) {
    var field = bands.parentElement.querySelector('input[type=number]');
    bands.hidden = false;
    bands.addEventListener('change', function (event) {
      field.value = event.target.value;
      field.focus();
      field.select();
    });
    field.addEventListener('input', function () {
      bands.querySelectorAll('input').forEach(function (band) {
        var mark = Number(field.value);
        band.checked = field.value !== '' && mark >= Number(band.dataset.from) && mark < Number(band.dataset.to) + 1;
      });
    });
  });
})();
