project = "Operations handbook"
html_theme = "furo"
html_static_path = ["_static"]
html_js_files = [("port-atlas/port-atlas.js", {"type": "module"})]
