//! A dialog over the whole page: what lies below cannot be reached meanwhile, and has the focus again afterwards.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::super::element::{Heard, el, event};

#[derive(Properties)]
pub(super) struct ModalProps {
    pub(super) class: &'static str,
    /// What the dialog is called.
    pub(super) label: String,
    pub(super) content: Html,
    /// Called when the reader asks to leave, by Escape or as the device has it.
    pub(super) leave: Heard,
    /// Called with each key.
    pub(super) pressed: Heard,
}

impl PartialEq for ModalProps {
    /// It is drawn anew with the page.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The dialog.
pub(super) struct Modal {
    dialog: NodeRef,
}

impl Modal {
    fn dialog(&self) -> Option<HtmlDialogElement> {
        self.dialog.cast()
    }
}

/// Whether something in the dialog has the focus.
fn has_focus(dialog: &HtmlDialogElement) -> bool {
    let focused = dialog.owner_document().and_then(|document| document.active_element());
    focused.is_some_and(|focused| dialog.contains(Some(&focused)))
}

impl Component for Modal {
    type Message = ();
    type Properties = ModalProps;

    fn create(_: &Context<Self>) -> Self {
        Self { dialog: NodeRef::default() }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let ModalProps { class, label, content, leave, pressed } = context.props();
        el("dialog")
            .class(class)
            .is("tabindex", "-1")
            .has("aria-label", label.clone())
            .node(self.dialog.clone())
            .on(event::cancel, leave.clone())
            .on(event::keydown, pressed.clone())
            .with(content.clone())
            .into()
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let Some(dialog) = self.dialog() else { return };
        if first {
            // It fails only where it is open already.
            let _ = dialog.show_modal();
        }
        // At first a button has the focus, which Space would press; later what had it may be gone, and keys with it.
        if first || !has_focus(&dialog) {
            let _ = dialog.focus();
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        if let Some(dialog) = self.dialog() {
            dialog.close();
        }
    }
}
