"""A tiny language model with random weights, made on the spot: it says nothing that means anything.

For a real server of another project (llama.cpp's): what counts is its wire, not its words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

WIDTH, HEADS, LAYERS, INNER, CONTEXT = 64, 4, 2, 128, 4096


def write_tiny_model(path: Path) -> None:
    """A model of the « llama » family in the GGUF format, of about one megabyte. Needs numpy and gguf."""
    import gguf
    import numpy as np

    tokens = [b"<unk>", b"<s>", b"</s>", *(f"<0x{i:02X}>".encode() for i in range(256))]
    tokens += [bytes([c]) for c in range(32, 127)]
    kinds = [gguf.TokenType.UNKNOWN, gguf.TokenType.CONTROL, gguf.TokenType.CONTROL]
    kinds += [gguf.TokenType.BYTE] * 256 + [gguf.TokenType.NORMAL] * 95
    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types(kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    random = np.random.default_rng(7)

    def put(name: str, *shape: int, ones: bool = False) -> None:
        made: Any = np.ones(shape) if ones else random.normal(0, 0.05, shape)
        writer.add_tensor(name, made.astype(np.float32))

    put("token_embd.weight", len(tokens), WIDTH)
    put("output_norm.weight", WIDTH, ones=True)
    put("output.weight", len(tokens), WIDTH)
    for layer in range(LAYERS):
        at = f"blk.{layer}"
        put(f"{at}.attn_norm.weight", WIDTH, ones=True)
        put(f"{at}.ffn_norm.weight", WIDTH, ones=True)
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            put(f"{at}.{name}.weight", WIDTH, WIDTH)
        for name in ("ffn_gate", "ffn_up"):
            put(f"{at}.{name}.weight", INNER, WIDTH)
        put(f"{at}.ffn_down.weight", WIDTH, INNER)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
