"""The words that every handout has, by language."""

FIXED = {
    "en": {
        "do": "What you can do",
        "deadline": "A date to know",
        "source": "Source",
        "rules": "The rules in the list",
        "more": "What to say, a letter you can copy, and the rules of your state:",
        "how": "Point your phone’s camera at the code, or type the address. "
        "It is free, and nothing you type there leaves your phone.",
        "write": "Write the address of the site here:",
        "then": "then add",
        "not": "This is information, not legal advice. Your state’s rules may differ. "
        "Federal regulations were last compared with the official text of {}.",
        "ask": "Questions? {}",
    },
    "es": {
        "do": "Lo que puede hacer",
        "deadline": "Una fecha que conviene saber",
        "source": "Fuente",
        "rules": "Las reglas de la lista",
        "more": "Qué decir, una carta para copiar y las reglas de su estado (por ahora, en inglés):",
        "how": "Apunte la cámara del teléfono al código o escriba la dirección. "
        "Es gratis, y nada de lo que escriba ahí sale de su teléfono.",
        "write": "Escriba aquí la dirección del sitio:",
        "then": "y agregue",
        "not": "Esto es información, no asesoría legal. Las reglas de su estado pueden ser distintas. "
        "Comparamos por última vez los reglamentos federales con el texto oficial del {}.",
        "ask": "¿Preguntas? {}",
    },
}
