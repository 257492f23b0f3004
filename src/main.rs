//! The command line on a native machine, the page in the browser.

#[cfg(not(target_arch = "wasm32"))]
mod command_line;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<page::Page>::new().render();
}

/// The page, until the real one takes its place.
#[cfg(target_arch = "wasm32")]
mod page {
    use yew::prelude::*;

    #[function_component]
    pub fn Page() -> Html {
        let count = use_state(|| 0_u32);
        use_effect_with((), |()| {
            let document = web_sys::window().and_then(|window| window.document());
            if let Some(root) = document.and_then(|document| document.document_element()) {
                let _ = root.set_attribute("data-ready", "");
            }
        });
        let onclick = {
            let count = count.clone();
            Callback::from(move |_: MouseEvent| count.set(*count + 1))
        };
        html! {
            <main>
                <h1>{ "Port Atlas" }</h1>
                <button {onclick}>{ *count }</button>
            </main>
        }
    }
}
