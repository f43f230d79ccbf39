// What opens from anywhere: capture in one line, the palette, and keys that lead to the rooms.

const $ = (selector, within = document) => within.querySelector(selector);

const isTyping = element => element instanceof Element && element.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');

// ---- dialogs
const capture = $('#capture');
const palette = $('#palette');
const input = $('[data-palette-input]');

function open(dialog) {
    if (!dialog || dialog.open || $('dialog[open]')) return;
    dialog.showModal();
    $('input:not([type=hidden])', dialog)?.focus();
}

function openCapture() {
    if ($('main [data-capture-form]')) $('main [data-capture-form] [name=line]').focus();
    else open(capture);
}

function openPalette() {
    open(palette);
    input.value = '';
    window.htmx.trigger(input, 'palette:open');
}

document.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.closest('[data-close-dialog]')) target.closest('dialog').close();
    if (target.matches('dialog')) target.close();
    if (target.closest('[data-capture]') && capture) {
        event.preventDefault();
        openCapture();
    }
    if (target.closest('[data-palette]') && palette) {
        event.preventDefault();
        openPalette();
    }
});

// What is sent is answered as it is sent: a reading of the same line, under way or due, would wipe that answer.
document.addEventListener('htmx:beforeRequest', event => {
    const form = event.target.closest('[data-capture-form]');
    const line = form?.elements.line;
    if (event.target === form && form) {
        form.dataset.sent = line.value;
        line.dispatchEvent(new Event('htmx:abort'));
    } else if (event.target === line && line) {
        if (form.dataset.sent === line.value) event.preventDefault();
        else delete form.dataset.sent;
    }
});

document.addEventListener('captured', () => {
    for (const form of document.querySelectorAll('[data-capture-form]')) delete form.dataset.sent;
    const form = $('form', capture);
    form?.reset();
    if (form) $('.chips-box', form).replaceChildren();
    const onPage = $('main [data-capture-form]');
    onPage?.reset();
    if (capture?.open) capture.close();
});

document.querySelectorAll('[data-no-script]').forEach(part => { part.hidden = true; });

// ---- the palette: arrows choose, Enter goes
let chosen = -1;
const choices = () => [...document.querySelectorAll('#choices [role=option]')];

function choose(index) {
    const all = choices();
    chosen = all.length ? (index + all.length) % all.length : -1;
    all.forEach((choice, i) => choice.setAttribute('aria-selected', String(i === chosen)));
    if (chosen >= 0) {
        input.setAttribute('aria-activedescendant', all[chosen].id);
        all[chosen].scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
}

$('#choices')?.addEventListener('htmx:afterSwap', () => choose(0));
input?.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Escape') palette.close(); // and not only what was typed
    else if (event.key === 'Enter') {
        const choice = choices()[Math.max(0, chosen)];
        if (choice) go(choice);
    } else return;
    event.preventDefault();
});

function go(choice) {
    palette.close();
    if (new URL(choice.href).pathname === '/capture') openCapture();
    else location.assign(choice.href);
}

$('#choices')?.addEventListener('click', event => {
    const choice = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (!choice || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(choice);
});

// ---- keys
const ROOMS = { h: '/', p: '/people', v: '/give', w: '/waiting', i: '/imports', y: '/history', s: '/settings' };
let going = 0;

document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openPalette();
        return;
    }
    if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || $('dialog[open]')) return;
    if (going && Date.now() - going < 1500 && ROOMS[event.key]) {
        event.preventDefault();
        event.stopImmediatePropagation();
        location.assign(ROOMS[event.key]);
        return;
    }
    going = event.key === 'g' ? Date.now() : 0;
    if (event.key === 'c' || event.key === '+') {
        event.preventDefault();
        openCapture();
    }
    if (event.key === '?') location.assign('/help/keys');
}, true);

// ---- the help queue: j and k move from line to line, a letter does something with the line
const queue = $('[data-queue]');
if (queue) {
    const lines = () => [...queue.querySelectorAll('[data-queue-line]')];
    document.addEventListener('keydown', event => {
        if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || $('dialog[open]')) return;
        const all = lines();
        const here = all.findIndex(line => line.contains(document.activeElement));
        if (event.key === 'j' || event.key === 'k') {
            const next = all[Math.min(all.length - 1, Math.max(0, here + (event.key === 'j' ? 1 : -1)))];
            next?.focus();
            event.preventDefault();
        } else if ('dhpx'.includes(event.key) && event.key.length === 1 && here >= 0) {
            const act = $(`[data-key="${event.key}"]`, all[here]);
            if (act) {
                event.preventDefault();
                act.click();
            }
        }
    });
}
