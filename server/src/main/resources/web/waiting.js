// The waiting room by keyboard: a letter chooses a role, a digit keeps, the next one is there at once.

const $ = (selector, within = document) => within.querySelector(selector);
const early = [];
let busy = false;

// What is typed while an answer is on its way is done once it is there.
document.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.target?.id === 'triage') busy = true;
});
document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.target?.id !== 'triage') return;
    busy = false;
    setTimeout(() => { while (early.length && !busy) press(early.shift()); }, 0);
});

function press(key) {
    const triage = $('#triage');
    const at = key === 'ArrowDown' ? 'j' : key === 'ArrowUp' ? 'k' : key;
    const part = triage ? $(`[data-key="${CSS.escape(at)}"]`, triage) : null;
    if (part) part.click();
    return Boolean(part);
}

let was = false;
document.addEventListener('pointerdown', event => {
    const role = event.target instanceof Element ? event.target.closest('.role')?.querySelector('input[type=radio]') : null;
    was = Boolean(role?.checked);
});

document.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-triage-undo]')) $('#toasts [data-undo]')?.click();
    // A role that is chosen already is let go by choosing it again.
    if (target?.matches('[data-triage] input[type=radio]')) {
        if (target.dataset.was === 'true' || was) {
            target.checked = false;
            target.dataset.was = 'false';
            was = false;
        } else {
            target.closest('form').querySelectorAll('input[type=radio]').forEach(other => { other.dataset.was = 'false'; });
            target.dataset.was = 'true';
        }
    }
});

document.addEventListener('keydown', event => {
    const target = event.target instanceof Element ? event.target : document.body;
    const typing = target.matches('input:not([type=radio]), textarea, select') || $('dialog[open]');
    if (event.defaultPrevented || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (busy && event.key.length === 1) {
        early.push(event.key);
        return;
    }
    if (press(event.key)) event.preventDefault();
});
