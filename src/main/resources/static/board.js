// The lead board: cards move by drag, by menu and by keys. The server decides; a refused card returns.
(function () {
  'use strict';
  var board = document.querySelector('.board');
  if (!board) return;
  var said = document.getElementById('board-said');
  var csrf = document.querySelector('meta[name=csrf]');
  var cards = function (column) { return Array.prototype.slice.call(column.querySelectorAll('.lead-card')); };
  var columns = Array.prototype.slice.call(board.querySelectorAll('section[data-stage]'));
  var columnOf = function (card) { return card.closest('section[data-stage]'); };
  var titleOf = function (card) { return card.querySelector('a.title'); };

  document.getElementById('board-keys').hidden = false;

  function complain(card, sentence) {
    var alert = card.querySelector('[role=alert]');
    if (!alert) {
      alert = document.createElement('p');
      alert.className = 'error';
      alert.setAttribute('role', 'alert');
      card.appendChild(alert);
    }
    alert.textContent = sentence;
  }

  // Where a card stands: the column's list, and what it stood before.
  function place(card, column, before) {
    column.querySelector('ul').insertBefore(card, before || null);
    card.querySelectorAll('form[data-move] option').forEach(function (option) {
      option.disabled = option.value === column.dataset.stage;
    });
    columns.forEach(function (each) { each.querySelector('h3 .num').textContent = cards(each).length; });
    var talks = document.getElementById('in-talks');
    if (talks) talks.textContent = board.querySelectorAll('[data-stage=TALKS] .lead-card, [data-stage=SIGNING] .lead-card').length;
  }

  function ask(card, stage) {
    var headers = { 'Content-Type': 'application/json', 'Accept': 'application/json', 'If-Match': '"' + card.dataset.version + '"' };
    if (csrf) headers[csrf.dataset.header] = csrf.content;
    return fetch('/api/v1/leads/' + card.dataset.lead + '/stage', {
      method: 'POST', headers: headers, body: JSON.stringify({ stage: stage })
    }).then(function (answer) {
      return answer.json().then(function (body) {
        if (!answer.ok) throw new Error(body.detail);
        return body;
      });
    });
  }

  function move(card, target) {
    var source = columnOf(card);
    if (!target || target === source || card.dataset.moving) return;
    var before = card.nextElementSibling;
    var old = card.querySelector('[role=alert]');
    if (old) old.remove();
    card.dataset.moving = 'yes';
    card.setAttribute('aria-busy', 'true');
    card.querySelector('details').open = false;
    place(card, target, null);
    titleOf(card).focus();
    ask(card, target.dataset.stage).then(function (lead) {
      card.dataset.version = lead.version;
      said.textContent = board.dataset.moved.replace('{0}', titleOf(card).textContent).replace('{1}', target.dataset.name);
    }).catch(function (fault) {
      place(card, source, before);
      titleOf(card).focus();
      complain(card, fault instanceof TypeError || fault instanceof SyntaxError || !fault.message ? board.dataset.unreachable : fault.message);
    }).finally(function () {
      delete card.dataset.moving;
      card.removeAttribute('aria-busy');
    });
  }

  // By menu.
  board.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.hasAttribute('data-move')) return;
    event.preventDefault();
    event.stopPropagation();
    move(form.closest('.lead-card'), board.querySelector('section[data-stage="' + form.elements.stage.value + '"]'));
  });

  // By drag.
  var dragged = null;
  board.querySelectorAll('.lead-card').forEach(function (card) {
    card.draggable = true;
    titleOf(card).draggable = false;
  });
  board.addEventListener('dragstart', function (event) {
    dragged = event.target.closest ? event.target.closest('.lead-card') : null;
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', titleOf(dragged).textContent);
    dragged.classList.add('dragged');
  });
  board.addEventListener('dragend', function () {
    if (dragged) dragged.classList.remove('dragged');
    dragged = null;
    columns.forEach(function (column) { column.classList.remove('drop'); });
  });
  columns.forEach(function (column) {
    column.addEventListener('dragover', function (event) {
      if (!dragged) return;
      event.preventDefault();
      columns.forEach(function (each) { each.classList.toggle('drop', each === column && each !== columnOf(dragged)); });
    });
    column.addEventListener('drop', function (event) {
      if (!dragged) return;
      event.preventDefault();
      move(dragged, column);
    });
  });

  // By keys: arrows go from card to card, M opens the move menu, N the next step, Escape closes.
  function focusBeside(card, step) {
    var row = cards(columnOf(card)).indexOf(card);
    for (var at = columns.indexOf(columnOf(card)) + step; at >= 0 && at < columns.length; at += step) {
      var there = cards(columns[at]);
      if (there.length) return titleOf(there[Math.min(row, there.length - 1)]).focus();
    }
  }
  function open(card, name) {
    card.querySelector('details').open = true;
    card.querySelector('[name=' + name + ']').focus();
  }
  board.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var card = event.target.closest('.lead-card');
    if (event.target === board && /^Arrow/.test(event.key)) {
      var first = board.querySelector('.lead-card a.title');
      if (first) { event.preventDefault(); first.focus(); }
      return;
    }
    if (!card) return;
    if (event.key === 'Escape') {
      card.querySelector('details').open = false;
      titleOf(card).focus();
      return;
    }
    if (/^(input|select|textarea)$/i.test(event.target.tagName)) return;
    var column = cards(columnOf(card));
    var row = column.indexOf(card);
    var act = {
      ArrowDown: function () { if (column[row + 1]) titleOf(column[row + 1]).focus(); },
      ArrowUp: function () { if (column[row - 1]) titleOf(column[row - 1]).focus(); },
      ArrowRight: function () { focusBeside(card, 1); },
      ArrowLeft: function () { focusBeside(card, -1); },
      m: function () { open(card, 'stage'); },
      n: function () { open(card, 'action'); }
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) { event.preventDefault(); act(); }
  });
})();
