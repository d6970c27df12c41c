# VS Code in a browser with Chibo, for the server of an office: docs/office-server.md.
# `npm run package` makes dist/chibo.vsix first.
FROM codercom/code-server:4.100.3

COPY --chown=coder:coder dist/chibo.vsix /tmp/chibo.vsix
RUN code-server --install-extension /tmp/chibo.vsix \
  && rm /tmp/chibo.vsix \
  && mkdir -p /home/coder/ho-so /home/coder/.local/share/code-server/User
COPY --chown=coder:coder build/office-server.json /home/coder/.local/share/code-server/User/settings.json

# No registry of extensions: nothing is fetched, and nobody is shown what cannot be installed.
ENV EXTENSIONS_GALLERY='{"serviceUrl": ""}'
VOLUME /home/coder/ho-so
EXPOSE 8080
# The password comes from PASSWORD; the entry point of the image starts code-server with these words.
CMD ["--bind-addr", "0.0.0.0:8080", "--auth", "password", "--disable-telemetry", "--disable-update-check", "/home/coder/ho-so"]
