// What every page does: toasts, menus, time zones, trouble on the line, keys.

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

// ---- the address stays clean: `done` was only there to show a toast
const address = new URL(location.href);
if (address.searchParams.has('done')) {
    address.searchParams.delete('done');
    history.replaceState(history.state, '', address);
}

// ---- toasts leave by themselves, but not while somebody is at them
const LASTS = 9000;

function watch(toast) {
    let timer;
    const start = () => { timer = setTimeout(() => toast.remove(), LASTS); };
    const stop = () => clearTimeout(timer);
    toast.addEventListener('pointerenter', stop);
    toast.addEventListener('pointerleave', start);
    toast.addEventListener('focusin', stop);
    toast.addEventListener('focusout', start);
    start();
}

const toasts = $('#toasts');
if (toasts) {
    new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
        if (node instanceof Element && node.matches('[data-toast]')) watch(node);
    }))).observe(toasts, { childList: true });
    $$('[data-toast]', toasts).forEach(watch);
}

// ---- clicks that need no answer from the house
document.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    target.closest('[data-close-toast]')?.closest('[data-toast]')?.remove();
    const opener = target.closest('[data-show]');
    if (opener) reveal(opener.dataset.show, opener);
    const closer = target.closest('[data-hide]');
    if (closer) conceal(closer.dataset.hide);
    $$('details.menu[open]').forEach(menu => {
        if (!menu.contains(target) || target.closest('.menu-sheet button, .menu-sheet a')) menu.open = false;
    });
});

function reveal(id, opener) {
    const part = document.getElementById(id);
    if (!part) return;
    part.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    $('input:not([type=hidden]), textarea, select, button', part)?.focus();
}

function conceal(id) {
    const part = document.getElementById(id);
    if (!part) return;
    part.hidden = true;
    const opener = $(`[data-show="${CSS.escape(id)}"]`);
    opener?.setAttribute('aria-expanded', 'false');
    opener?.focus();
}

// ---- keys: Escape closes what is open, Ctrl+Enter sends, z takes the last change back
document.addEventListener('keydown', event => {
    const target = event.target instanceof Element ? event.target : document.body;
    const typing = target.matches('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape') {
        const menu = target.closest('details.menu[open]');
        if (menu) {
            menu.open = false;
            $('summary', menu)?.focus();
        }
        const part = target.closest('[data-closable]');
        if (part) conceal(part.id);
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && target.matches('textarea')) {
        target.closest('form')?.requestSubmit();
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'z') $('#toasts [data-undo]')?.click();
    if (event.key === '/') {
        const search = $('[data-search]');
        if (search) {
            event.preventDefault();
            search.focus();
        }
    }
});

// ---- the browser knows where it is
const zones = $('[data-zone-form] [data-zone]');
if (zones) {
    const countries = $('[data-zone-form] [data-country]');
    const follow = () => {
        const country = zones.selectedOptions[0]?.dataset.country;
        if (country && countries) countries.value = country;
    };
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if ([...zones.options].some(option => option.value === here)) {
        zones.value = here;
        follow();
    }
    zones.addEventListener('change', follow);
}

// ---- trouble on the line
const trouble = $('#trouble');
const tell = () => {
    if (!trouble) return;
    trouble.hidden = false;
    setTimeout(() => { trouble.hidden = true; }, LASTS);
};
document.addEventListener('htmx:sendError', tell);
document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status === 401 || event.detail.xhr.status === 403) location.reload();
    else tell();
});
